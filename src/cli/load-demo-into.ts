import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoLoad, type LoadedDemo } from '../operations/demo-load.ts';
import type { CommandPort } from './command-port.ts';
import type { Context } from './context.ts';
import { dateFrom } from './date-flag.ts';
import { withProgress } from './progress.ts';
import { today } from './today.ts';

/** What `demo load` was asked for. */
export interface DemoRequest {
  readonly days: number;
  readonly seed: number;
  readonly until?: string | undefined;
  readonly data?: string | undefined;
  readonly key?: string | undefined;
}

/** A demo that was loaded, and where its key is. */
export type KeptDemo = LoadedDemo & { readonly keyFile: string };

/** Loads a demo and writes down the key to it. */
export async function loadDemoInto(
  { days, seed, until, data, key }: DemoRequest,
  context: Context,
  { ui, interruption, uninterrupted }: CommandPort,
): Promise<KeptDemo> {
  const folder = data === undefined ? path.join(context.config.root, '.storeops', 'demo') : path.resolve(data);
  const keyFile = key === undefined ? path.join(folder, 'key.json') : path.resolve(key);
  const options = { days, seed, until: until === undefined ? endOfLastMonth(today()) : dateFrom(until) };
  const workspace = await context.workspace({ documents: true });
  const title = ui.messages.text('demo.loading', { days });
  const load = (onDay: () => void): Promise<LoadedDemo> => {
    const onDayUnlessStopped = (): void => {
      interruption.throwIfAborted();
      onDay();
    };
    const ports = { open: () => context.demoPlatform(folder), seconds: () => performance.now() / 1000 };
    return demoLoad({ ...options, onDay: onDayUnlessStopped }, workspace, ports);
  };
  // Ctrl-C is heard between two days, so that what was begun is cleared away.
  const loaded = await uninterrupted(() => withProgress(title, days, load));
  if (key !== undefined) {
    mkdirSync(path.dirname(keyFile), { recursive: true });
    writeFileSync(keyFile, `${JSON.stringify(loaded.key, null, 2)}\n`);
  }
  return { ...loaded, keyFile };
}

/** Three whole months before it are what a quarter is about. */
function endOfLastMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}
