import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../model/user-error.ts';

export interface SecretSources {
  /** The workspace: relative files are below it, commands run in it. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads the secret that a reference in storeops.yaml names: `env:NAME`, `file:path` or `exec:command with arguments`. */
export async function readSecret(reference: string, sources: SecretSources): Promise<string> {
  const at = reference.indexOf(':');
  const source = reference.slice(0, at);
  const target = reference.slice(at + 1);
  const secret = (await read(source, target, sources))?.trim();
  // The reference may be shown; what it leads to never is.
  if (!secret) throw new UserError('platform/secret-missing', { reference });
  return secret;
}

async function read(source: string, target: string, { root, env }: SecretSources): Promise<string | undefined> {
  switch (source) {
    case 'env':
      return env[target];
    case 'file':
      return readFile(path.resolve(root, target), 'utf8').catch(() => undefined);
    case 'exec':
      return run(target, root);
    default:
      return undefined;
  }
}

/** Runs a command without a shell. What it prints, on either stream, may be the secret: neither goes into an error. */
async function run(command: string, cwd: string): Promise<string | undefined> {
  const { execa, parseCommandString } = await import('execa');
  const [file, ...args] = parseCommandString(command);
  if (!file) return undefined;
  const result = await execa(file, args, { cwd, reject: false, timeout: 30_000, stdin: 'ignore' });
  return result.failed ? undefined : result.stdout;
}
