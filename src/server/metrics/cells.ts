import { createHash } from 'node:crypto';
import { groupBy } from '../../model/group-by.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { MetricScope } from './metric-scope.ts';

/** Stores whose days are summed up together: those of a region in the same phase, the least that is ever asked about as a whole. */
export interface Cell {
  readonly id: string;
  readonly region: string;
  readonly stores: readonly string[];
}

const KNOWN = new WeakMap<LiveChain, ReadonlyMap<string, Cell>>();

/** All cells of a chain. */
export function cellsOfChain(chain: LiveChain): readonly Cell[] {
  return [...cellsByPlace(chain).values()];
}

/** The cells that make up exactly these stores; undefined where a part of one is meant. */
export function cellsOf(chain: LiveChain, { stores }: MetricScope): readonly Cell[] | undefined {
  const cells = cellsByPlace(chain);
  const chosen: Cell[] = [];
  for (const [place, part] of groupBy(stores, placeOf)) {
    const cell = cells.get(place);
    if (cell?.stores.length !== part.length) return undefined;
    chosen.push(cell);
  }
  return chosen;
}

function cellsByPlace(chain: LiveChain): ReadonlyMap<string, Cell> {
  const known = KNOWN.get(chain);
  if (known) return known;
  const places = groupBy([...chain.stores()], placeOf);
  const cells = new Map([...places].map(([place, stores]) => [place, cellOf(stores)]));
  KNOWN.set(chain, cells);
  return cells;
}

function cellOf(members: readonly LiveStore[]): Cell {
  const stores = members.map(({ name }) => name).toSorted();
  const id = createHash('sha256').update(stores.join('\n')).digest('hex').slice(0, 32);
  return { id, stores, region: members[0]?.spec.region ?? '' };
}

function placeOf({ spec }: LiveStore): string {
  return `${spec.region} ${spec.phase ?? ''}`;
}
