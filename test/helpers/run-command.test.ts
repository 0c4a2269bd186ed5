import { expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { tempWorkspace } from './temp-workspace.ts';

test('the small workspace is valid, and a command runs from source', async () => {
  const { root } = tempWorkspace();
  const { stdout, stderr, exitCode } = await runCommand('validate', [], { root });
  expect({ stdout, stderr, exitCode }).toEqual({
    stdout: '✔ 8 resources in 5 files: no findings\n',
    stderr: '',
    exitCode: 0,
  });
});

test('an error sets the exit code of the run, not of the process', async () => {
  const { root, remove } = tempWorkspace();
  remove('templates/roles.yaml');
  const run = await runCommand('validate', ['--json'], { root });
  expect(run.exitCode).toBe(3);
  expect(run.json()).toMatchObject({ command: 'validate', exitCode: 3 });
  expect(process.exitCode).toBeUndefined();
});

test('a mistake in the arguments is reported like the program reports it', async () => {
  const run = await runCommand('validate', ['--nonsense']);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain('--nonsense');
});
