import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '../connection.ts';
import { startError } from './start-error.ts';

/** A new demo platform in a folder laid out as `platform serve --data` has it, answering on this machine alone. */
export async function hostDemo(folder: string): Promise<Endpoint & { close(): Promise<void> }> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(folder, '.gitignore'), '*\n');
    const { serve } = await import('../../server/serve.ts');
    const served = await serve({ dataFolder: path.join(folder, 'database'), demo: true, host: '127.0.0.1', port: 0 });
    const token = served.bootstrapToken ?? '';
    if (token) writeFileSync(path.join(folder, 'administrator-token'), `${token}\n`, { mode: 0o600 });
    return { url: served.url, token, close: served.close };
  } catch (error) {
    throw startError(error, folder);
  }
}
