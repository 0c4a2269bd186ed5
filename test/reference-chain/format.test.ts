import { expect, it } from 'vitest';
import { projectRoot } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';

it('the reference chain is in canonical form', async () => {
  const { exitCode, stdout } = await runCommand('fmt', ['--check'], { root: projectRoot });
  expect(stdout).not.toContain('templates/');
  expect(exitCode).toBe(0);
});
