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
export type OpenDemo = () => Promise<
  DemoPort & {
    readonly location: string;
    /** Makes it last, with the key to it. */
    keep(key: string): Promise<void>;
    /** What was not kept is gone. */
    close(): Promise<void>;
  }
>;

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
  requireCalendars(chain, { from, until: options.until });
  requireEnough(chain);
  const start = seconds();
  const platform = await open();
  try {
    const key = await loadDemo(chain, options, platform);
    await platform.keep(`${JSON.stringify(key, null, 2)}\n`);
    return { location: platform.location, seconds: Math.round(seconds() - start), key };
  } finally {
    await platform.close();
  }
}

/** Where a calendar does not reach nobody knows what is a holiday. */
function requireCalendars(
  { calendars }: DemoChain,
  { from, until }: { readonly from: Day; readonly until: Day },
): void {
  for (const { name, coverage } of calendars)
    if (from < coverage.from || addDays(until, 1) > coverage.until)
      throw new UserError('demo/outside-calendar', { from, until, calendar: name, ...namedEnds(coverage) });
}

function namedEnds({ from: first, until: last }: { readonly from: Day; readonly until: Day }) {
  return { first, last };
}

/** The facts that are planted stand in different stores. */
function requireEnough({ stores }: DemoChain): void {
  const live = stores.filter((store) => store.live).length;
  const others = stores.length - live;
  if (live < 3 || others < 4) throw new UserError('demo/too-few-stores', { live, others });
}
