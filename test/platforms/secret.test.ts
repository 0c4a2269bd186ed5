import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSecret } from '../../src/platforms/secret.ts';
import { failure } from '../helpers/apply.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = temporaryFolder();
const read = (reference: string, env: Record<string, string> = {}): Promise<string> =>
  readSecret(reference, { root, env });

it('reads a secret from the environment, a file of the workspace, or a command', async () => {
  writeFileSync(path.join(root, 'token.txt'), 'from-file\n');
  expect(await read('env:TOKEN', { TOKEN: 'from-env' })).toBe('from-env');
  expect(await read('file:token.txt')).toBe('from-file');
  expect(await read(`file:${path.join(root, 'token.txt')}`)).toBe('from-file');
  expect(await read('exec:echo from-command')).toBe('from-command');
});

it('runs a command without a shell', async () => {
  expect(await read('exec:echo a;b $HOME')).toBe('a;b $HOME');
});

it('names the reference and never the secret when there is none (R028)', async () => {
  const script = path.join(root, 'fail.sh');
  writeFileSync(script, '#!/bin/sh\necho s3cret\necho s3cret >&2\nexit 1\n');
  chmodSync(script, 0o755);
  for (const reference of ['env:MISSING', 'file:missing.txt', 'exec:false', `exec:${script}`, 'vault:x', 'plain']) {
    const error = await failure(read(reference));
    expect(error).toMatchObject({ code: 'platform/secret-missing', args: { reference } });
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain('s3cret');
  }
});
