import type { DemoChain } from '../demo/demo-chain.ts';
import type { DemoKey } from '../demo/demo-key.ts';
import { loadDemo } from '../demo/load-demo.ts';
import type { DemoPort } from '../demo/port.ts';
import { addDays, type Day } from '../model/day.ts';
import { UserError } from '../model/user-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { demoChainOf } from './demo-chain-of.ts';
import { requireValid } from './require-valid.ts';

export interface DemoLoadOptions {
  /** The last day of the past that is made. */
  readonly until: Day;
  readonly days: number;
  readonly seed: number;
  onDay?(day: Day): void;
}

/** Opens the platform that the demo is loaded into. */
export type OpenDemo = () => Promise<DemoPort & { readonly location: string; close(): Promise<void> }>;

/** A demo that was loaded. */
export interface LoadedDemo {
  readonly location: string;
  readonly seconds: number;
  readonly key: DemoKey;
}

/** Makes a past of the files' chain and loads it, through the platform's interface. `seconds` tells the time that has passed. */
export async function demoLoad(
  options: DemoLoadOptions,
  workspace: Workspace,
  { open, seconds }: { readonly open: OpenDemo; readonly seconds: () => number },
): Promise<LoadedDemo> {
  requireValid(workspace);
  const from = addDays(options.until, 1 - options.days);
  const chain = await demoChainOf(workspace, from);
  requireEnough(chain);
  const start = seconds();
  const platform = await open();
  try {
    const key = await loadDemo(chain, options, platform);
    return { location: platform.location, seconds: Math.round(seconds() - start), key };
  } finally {
    await platform.close();
  }
}

/** The facts that are planted stand in different stores. */
function requireEnough({ stores }: DemoChain): void {
  const live = stores.filter((store) => store.live).length;
  const others = stores.length - live;
  if (live < 3 || others < 4) throw new UserError('demo/too-few-stores', { live, others });
}
