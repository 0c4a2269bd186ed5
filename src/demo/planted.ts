import { addDays, type Day } from '../model/day.ts';
import type { DemoChain, DemoStore } from './demo-chain.ts';
import { daysBetween } from './local-time.ts';
import { peerGroups } from './peer-groups.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

/** What stands out in a demo, and nothing else does. Days are business days in China. */
export interface Planted {
  /** Sells little more than a third of what its peers do, and has many times their complaints for it. */
  readonly abnormalStore: { readonly store: string; readonly peers: readonly string[] };
  /** Within a week tills of the same model fail in all of them. */
  readonly sharedFault: {
    readonly category: string;
    readonly reports: readonly {
      readonly store: string;
      readonly device: string;
      readonly model: string;
      readonly date: Day;
    }[];
  };
  /** Is on the roster and does nothing. */
  readonly idleUser: { readonly employeeNumber: string; readonly store: string };
  /** Hours of Saturday and Sunday with many more visitors than on other days. */
  readonly weekendPeaks: { readonly stores: readonly string[]; readonly from: number; readonly until: number };
  /** Of each month's tasks exactly nineteen of twenty were on time; or a little more in every month. */
  readonly onTime: { readonly exactly95: string; readonly above95: string };
  /** The sales area grows in the middle of a month. */
  readonly areaChange: {
    readonly store: string;
    readonly from: Day;
    readonly salesM2: { readonly before: number; readonly after: number };
  };
  /** People say that a task takes too long, its SOP is changed, and from then on it is done in time. */
  readonly improvement: { readonly store: string; readonly template: string; readonly saidOn: Day; readonly from: Day };
  /** The same picture proves something twice. */
  readonly reusedPhoto: { readonly store: string; readonly from: Day };
}

/** More, and the goods for it would make the store stand out by its stock for a month. */
const GROWTH = 1.08;

/** The template whose tasks take too long at first. */
const SLOW_TASK = 'close-store-daily';

/** Visitors of a crowded hour for each on a working day, and what these hours make of all visitors of a week. */
export const [PEAK_FACTOR, PEAK_SHARE] = [3, 1.11];

export interface DemoSpan {
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
}

/** Decides where everything that is to be found stands. Different facts stand in different stores wherever the chain has enough. */
export function plant(chain: DemoChain, people: readonly DemoPerson[], span: DemoSpan, random: Random): Planted {
  const live = chain.stores.filter((store) => store.live);
  const quiet = chain.stores.filter((store) => !store.live);
  const abnormal = random.of('abnormal').pick(largestOf(quiet));
  const others = quiet.filter(({ name }) => name !== abnormal.name);
  const [peakOne, peakTwo, growing] = random.of('others').shuffled(others);
  const [exact, above, third] = [...live.filter(isOwn), ...live.filter((store) => !isOwn(store))];
  if (!exact || !above || !third || !peakOne || !peakTwo || !growing)
    throw new Error('a demo needs three stores with tasks and four without');
  const idle = people.find(({ store, group }) => store === third.name && group === 'associate');
  return {
    abnormalStore: { store: abnormal.name, peers: peersOf(abnormal, chain) },
    sharedFault: sharedFault(live, span, random.of('fault')),
    idleUser: { employeeNumber: idle?.employeeNumber ?? '', store: third.name },
    weekendPeaks: { stores: [peakOne.name, peakTwo.name].sort(), from: 14, until: 17 },
    onTime: { exactly95: exact.name, above95: above.name },
    areaChange: {
      ...{ store: growing.name, from: middleOfAMonth(span) },
      salesM2: { before: growing.salesM2, after: Math.round(growing.salesM2 * GROWTH) },
    },
    improvement: {
      ...{ store: third.name, template: SLOW_TASK },
      saidOn: addDays(span.from, Math.floor(span.days * 0.3)),
      from: addDays(span.from, Math.floor(span.days * 0.55)),
    },
    reusedPhoto: { store: third.name, from: addDays(span.from, Math.floor(span.days / 2)) },
  };
}

function isOwn({ format }: DemoStore): boolean {
  return format === 'flagship' || format === 'direct';
}

/** The stores of the format and tier of which there are most. */
function largestOf(stores: readonly DemoStore[]): readonly DemoStore[] {
  return [...peerGroups(stores).values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function peersOf({ name, format, tier }: DemoStore, { stores }: DemoChain): string[] {
  const alike = stores.filter((store) => store.format === format && store.tier === tier && store.name !== name);
  return alike.map((store) => store.name);
}

/** One till in each live store, within four days. */
function sharedFault(
  live: readonly DemoStore[],
  { from, until, days }: DemoSpan,
  random: Random,
): Planted['sharedFault'] {
  const first = addDays(from, Math.floor(days / 2));
  // A ticket is due the day after.
  const last = addDays(until, -1);
  const reports = live.slice(0, 3).flatMap((store, index) => {
    const till = store.devices.find(({ category }) => category === 'pos');
    if (!till) return [];
    const wanted = addDays(first, index + random.whole(0, 1));
    const date = wanted < last ? wanted : last;
    return [{ store: store.name, device: till.code, model: till.model ?? '', date }];
  });
  return { category: 'pos', reports };
}

/** The sixteenth of the month that the demo has most of around it. */
function middleOfAMonth({ from, until, days }: DemoSpan): Day {
  const middles = daysBetween(addDays(from, 2), until).filter((day) => day.endsWith('-16'));
  return middles[Math.floor(middles.length / 2)] ?? addDays(from, Math.floor(days / 2));
}
