import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../model/user-error.ts';
import type { ServedPlatform } from '../../server/serve.ts';
import type { Connection, Endpoint } from '../connection.ts';
import { HostFile } from './host-file.ts';
import { startError } from './start-error.ts';
import { ensureToken, readToken } from './token-file.ts';

/** How long to wait for another process that is just starting or ending as the host. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;
const HEALTH_TIMEOUT_MS = 10_000;

/** Where a workspace keeps its own platform. */
export function embeddedFolder(root: string): string {
  return path.join(root, '.storeops', 'platform');
}

/** The platform of a folder: the one that another process runs on it now, or else one in this process. */
export function embeddedConnection(folder: string): Connection {
  let current: Promise<Endpoint> | undefined;
  let served: ServedPlatform | undefined;
  const hosts = new HostFile(folder);

  const find = async (): Promise<Endpoint> => {
    const deadline = Date.now() + PATIENCE_MS;
    prepareFolder(folder);
    for (;;) {
      if (hosts.claim()) return host();
      const other = hosts.find();
      if (other?.url && (await answers(other.url))) return { url: other.url, token: readToken(folder) };
      if (Date.now() > deadline) throw new UserError('platform/host-silent', { folder, pid: other?.pid ?? 0 });
      await sleep(PAUSE_MS);
    }
  };

  const host = async (): Promise<Endpoint> => {
    try {
      const token = ensureToken(folder);
      // The server and its database are heavy; a process that only asks another one never loads them.
      const { serve } = await import('../../server/serve.ts');
      served = await serve({ dataFolder: folder, host: '127.0.0.1', port: 0, administratorToken: token });
      hosts.announce(served.url);
      return { url: served.url, token };
    } catch (error) {
      await served?.close().catch(() => {});
      served = undefined;
      hosts.release();
      throw error;
    }
  };

  return {
    endpoint: async (unanswered) => {
      const known = await current?.catch(() => undefined);
      if (known === undefined || known.url === unanswered?.url) {
        current = find().catch((error: unknown) => {
          throw startError(error, folder);
        });
      }
      return current as Promise<Endpoint>;
    },
    close: async () => {
      await current?.catch(() => {});
      if (!served) return;
      // The database is closed before the next host may open it.
      await served.close().finally(() => hosts.release());
      served = undefined;
    },
  };
}

/** The folder holds a token and a database: nothing of it belongs into git. */
function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ignore = path.join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get(`${url}/v1/health`, { timeout: HEALTH_TIMEOUT_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
