import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { Endpoint } from '../connection.ts';
import { HostFile } from './host-file.ts';
import { startError } from './start-error.ts';

/** Where a demo is until it is complete. */
const DRAFT = 'loading';

/** What a demo's folder holds: as `platform serve --data` has it, and the key. */
const [DATABASE, TOKEN, KEY, IGNORE] = ['database', 'administrator-token', 'key.json', '.gitignore'];

/** A demo platform in the making, answering on this machine alone. */
export interface DemoHost extends Endpoint {
  /** Ends it and puts it where it belongs: only from then on the folder holds a demo. */
  keep(key: string): Promise<void>;
  /** Ends it. What was not kept is gone. */
  close(): Promise<void>;
}

/** Makes a demo platform for a folder that holds none. One whose loading was interrupted is cleared away. */
export async function hostDemo(folder: string): Promise<DemoHost> {
  const draft = path.join(folder, DRAFT);
  requireFree(folder);
  try {
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    const hosts = new HostFile(draft);
    const other = hosts.find();
    if (other || !hosts.claim()) throw new UserError('demo/loading-now', { folder, pid: other?.pid ?? 0 });
    for (const name of readdirSync(draft))
      if (name.startsWith(DATABASE)) rmSync(path.join(draft, name), { recursive: true, force: true });
    if (!existsSync(path.join(folder, IGNORE))) writeFileSync(path.join(folder, IGNORE), '*\n');
    return await serveDraft(folder, draft);
  } catch (error) {
    throw startError(error, folder);
  }
}

async function serveDraft(folder: string, draft: string): Promise<DemoHost> {
  const { serve } = await import('../../server/serve.ts');
  const database = path.join(draft, DATABASE);
  const served = await serve({ dataFolder: database, demo: true, host: '127.0.0.1', port: 0 });
  const token = served.bootstrapToken ?? '';
  let isClosed = false;
  const end = async (): Promise<void> => {
    if (!isClosed) await served.close();
    isClosed = true;
  };
  return {
    url: served.url,
    token,
    keep: async (key) => {
      await end();
      writeFileSync(path.join(folder, TOKEN), `${token}\n`, { mode: 0o600 });
      writeFileSync(path.join(folder, KEY), key);
      // Until here there is no demo, from here on there is all of it.
      renameSync(database, path.join(folder, DATABASE));
    },
    close: async () => {
      await end();
      rmSync(draft, { recursive: true, force: true });
    },
  };
}

/** A demo never gets between other files, and is never loaded over one that is there. */
function requireFree(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.includes(DATABASE) && names.includes(KEY)) throw new UserError('platform/demo-loaded');
  const ours: readonly string[] = [DRAFT, TOKEN, KEY, IGNORE];
  const strange = names.filter((name) => !ours.includes(name));
  if (strange.length > 0) throw new UserError('demo/folder-in-use', { folder, found: strange.slice(0, 3).join(', ') });
}
