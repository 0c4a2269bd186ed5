import type { PromotionSpec } from '../../kinds/promotion/spec.ts';
import type { Revision } from '../../model/revision.ts';
import { ROLLOUT_KINDS } from '../../rollout/mapping.ts';
import { namedRecords } from './named-records.ts';
import type { RolloutTrace, TracedRecord, TracedStep } from './trace.ts';

/** Stores that took the same step together. */
export interface StepGroup extends TracedStep {
  readonly stores: readonly string[];
  readonly traced?: TracedRecord;
  readonly live?: Revision;
  /** What its promotion says of the gates. */
  readonly gates?: { readonly open: number; readonly waived: number; readonly gates: number };
  /** Addresses of the records it rests on. */
  readonly restsOn: readonly string[];
}

/** The steps of a trace, newest first, each with the stores that took it together. */
export function stepGroups({ stores, records, revisions }: RolloutTrace): readonly StepGroup[] {
  const groups = new Map<string, TracedStep & { readonly stores: string[] }>();
  for (const { store, steps } of stores)
    for (const step of steps) {
      const key = [step.record ?? '', step.from ?? '', step.to ?? '', step.revision ?? ''].join(' ');
      const group = groups.get(key);
      if (group) group.stores.push(store);
      else groups.set(key, { ...step, stores: [store] });
    }
  return [...groups.values()]
    .map((group) => {
      const traced = records.find(({ address }) => address === group.record);
      const live = revisions.find(({ revision }) => revision === group.revision);
      return { ...group, ...(traced ? { traced } : {}), ...(live ? { live } : {}), ...judged(traced, records) };
    })
    .sort((a, b) => momentOf(b) - momentOf(a));
}

function judged(
  traced: TracedRecord | undefined,
  records: readonly TracedRecord[],
): Pick<StepGroup, 'gates' | 'restsOn'> {
  if (traced?.document.kind !== ROLLOUT_KINDS.promotion) return { restsOn: [] };
  const { gates } = traced.document.spec as unknown as PromotionSpec;
  const named = namedRecords(traced.document);
  const restsOn = records.filter(({ document: { kind, metadata } }) =>
    named.some((one) => one.kind === kind && one.name === metadata.name),
  );
  return {
    gates: {
      gates: gates.length,
      open: gates.filter(({ verdict }) => verdict === 'open').length,
      waived: gates.filter(({ verdict, waiver }) => verdict !== 'open' && waiver !== undefined).length,
    },
    restsOn: restsOn.map(({ address }) => address),
  };
}

/** What is not live yet is newest of all; steps without a record count from when they went live. */
function momentOf({ at, live }: StepGroup): number {
  const moment = at ?? live?.committedAt;
  return moment === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(moment);
}
