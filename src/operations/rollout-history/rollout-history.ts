import { addressOfText } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import { UserError } from '../../model/user-error.ts';
import type { RolloutFacts } from '../../rollout/facts.ts';
import { storeSteps } from '../../rollout/store-steps.ts';
import type { GitTrail } from '../../workspace/git-trail.ts';
import { type Finder, finderIn } from '../find-resource.ts';
import { historyOf } from '../history.ts';
import { nearestName } from '../nearest-name.ts';
import { type RolloutPorts, rolloutFacts } from '../rollout-facts.ts';
import { type LiveMove, liveMoves } from './live-moves.ts';
import { authorField, namedRecords } from './named-records.ts';
import type { RolloutTrace, TracedRecord, TracedStep, TracedStore } from './trace.ts';

export interface HistoryPorts extends RolloutPorts {
  /** Undefined outside git. */
  readonly trail: GitTrail | undefined;
}

export interface HistoryOptions {
  /** One store alone; every store that takes part when absent. */
  readonly store?: string | undefined;
  readonly rollout?: string | undefined;
}

/** Goes back from the phase of stores to the records, commits and revisions that brought them there. */
export async function rolloutHistory(options: HistoryOptions, ports: HistoryPorts): Promise<RolloutTrace> {
  const facts = await rolloutFacts(ports, options.rollout);
  const names = storesOf(facts, options.store);
  const finder = await finderIn(ports.workspace);
  const live = facts.live && (await liveOf(new Set(names), ports));
  const revisions = new Map(live?.moves.map(({ revision }) => [revision.revision, revision]));
  const stores = names.map((store) => tracedStore(facts, store, live?.moves ?? []));
  const used = new Set(stores.flatMap(({ steps }) => steps.flatMap(({ revision }) => revision ?? [])));
  const { id } = ports.workspace.commit;
  return {
    formatVersion: 1,
    rollout: facts.rollout.name,
    at: facts.now,
    ...(id === undefined ? {} : { commit: id }),
    platform: live?.platform ?? null,
    stores,
    records: await recordsOf(stores, finder, ports),
    revisions: [...revisions.values()].filter(({ revision }) => used.has(revision)),
  };
}

/** The stores to look at: one that is named, or all with a past. */
function storesOf(facts: RolloutFacts, wanted: string | undefined): readonly string[] {
  const names = facts.stores.map(({ name }) => name);
  if (wanted === undefined) return names.filter((name) => storeSteps(facts, name).length > 0).toSorted();
  const store = wanted.replace(/^store\//, '');
  if (names.includes(store)) return [store];
  const suggestion = nearestName(store, names);
  throw new UserError('usage/unknown-resource', { address: wanted, ...(suggestion ? { suggestion } : {}) });
}

interface Live {
  readonly platform: NonNullable<RolloutTrace['platform']>;
  readonly moves: readonly LiveMove[];
}

async function liveOf(stores: ReadonlySet<string>, { platform }: HistoryPorts): Promise<Live> {
  const history = historyOf(platform);
  const { revision } = await platform.state();
  const { name, location } = platform;
  return { platform: { name, location, revision }, moves: await liveMoves(history, { stores, revision }) };
}

/** Each step takes the first move of its store to the same phase that is left. */
function tracedStore(facts: RolloutFacts, store: string, moves: readonly LiveMove[]): TracedStore {
  const own = moves.filter((move) => move.store === store);
  let next = 0;
  const steps = storeSteps(facts, store).map(({ record, ...step }): TracedStep => {
    const found = own.findIndex(({ to }, index) => index >= next && to === step.to);
    if (found >= 0) next = found + 1;
    const revision = own[found]?.revision.revision;
    return {
      ...step,
      ...(record ? { record: addressOfText({ kind: record.kind, metadata: { name: record.name } }) } : {}),
      ...(revision === undefined ? {} : { revision }),
    };
  });
  return { store, phase: facts.stores.find(({ name }) => name === store)?.phase ?? null, steps };
}

/** The records of steps and those that they name, each once. */
async function recordsOf(
  stores: readonly TracedStore[],
  finder: Finder,
  ports: HistoryPorts,
): Promise<readonly TracedRecord[]> {
  const addresses = new Set(stores.flatMap(({ steps }) => steps.flatMap(({ record }) => record ?? [])));
  const found = new Map<string, Resource>();
  for (const address of addresses) {
    const record = await finder.named(address);
    found.set(address, record);
    for (const { kind, name } of namedRecords(record)) {
      const named = finder.one({ kind, name });
      if (named) found.set(addressOfText(named), named);
    }
  }
  return Promise.all([...found.values()].map((document) => traced(document, finder, ports)));
}

async function traced(
  document: Resource,
  { places }: Finder,
  { workspace, trail }: HistoryPorts,
): Promise<TracedRecord> {
  const address = addressOfText(document);
  const place = places.get(address);
  const field = authorField(document);
  const by = field === undefined ? undefined : (document.spec as Readonly<Record<string, unknown>>)[field];
  const commit = place && (await trail?.broughtBy(place.file, document.metadata.name));
  return {
    address,
    file: place?.file ?? '',
    line: place ? workspace.locate(place, ['metadata', 'name']).line : 0,
    ...(typeof by === 'string' ? { by } : {}),
    ...(commit ? { commit } : {}),
    document,
  };
}
