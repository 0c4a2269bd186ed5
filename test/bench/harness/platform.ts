import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The administrator's token of every platform of the bench. */
export const TOKEN = 'storeops_bench';

/** A running platform. */
export interface BenchPlatform {
  readonly url: string;
  /** Seconds that it has worked on changesets since its start. */
  changesetSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a platform on a PostgreSQL database or on a folder. */
export async function startPlatform(place: string): Promise<BenchPlatform> {
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [place, TOKEN], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { url } = await answer<{ url: string }>(child);
  return {
    url,
    changesetSeconds: async () => {
      child.send('seconds');
      return (await answer<{ changesetSeconds: number }>(child)).changesetSeconds;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Makes a platform the one that the workspace pushes to. */
export function usePlatform(root: string, url: string): void {
  const file = path.join(root, 'storeops.yaml');
  const text = readFileSync(file, 'utf8').replace(/^(?:defaultPlatform|platforms):[\s\S]*?(?=^\S|$(?![\s\S]))/gm, '');
  const platforms = `defaultPlatform: bench\nplatforms:\n  bench:\n    type: storeops\n    url: ${url}\n    token: env:STOREOPS_BENCH_TOKEN\n`;
  writeFileSync(file, `${text.trimEnd()}\n${platforms}`);
}

/** The variables that a command needs to reach the platform. */
export const PLATFORM_ENV = { STOREOPS_BENCH_TOKEN: TOKEN };

async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the platform ended');
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
  return message;
}
