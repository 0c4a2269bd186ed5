import { addressOfText } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Revision } from '../../model/revision.ts';
import { UserError } from '../../model/user-error.ts';
import { ROLLOUT_KINDS } from '../../rollout/mapping.ts';
import { finderIn } from '../find-resource.ts';
import { historyOf } from '../history.ts';
import type { HistoryPorts } from './rollout-history.ts';
import type { RolloutTrace, TracedRecord, TracedStep } from './trace.ts';
import { type Spot, type Verdicts, verdictsIn } from './verdicts.ts';
import { verifyLive } from './verify-live.ts';
import { type RecordPorts, verifyAsIn, verifyRecord } from './verify-records.ts';

/** A trace that was verified, and what does not hold. */
export interface VerifiedTrace {
  readonly trace: RolloutTrace;
  readonly diagnostics: readonly Diagnostic[];
}

/** Verifies a trace end to end: the platform's chain of revisions, every record, every commit, and that each fits the next. */
export async function verifyTrace(trace: RolloutTrace, ports: HistoryPorts): Promise<VerifiedTrace> {
  const { trail, workspace, platform } = ports;
  if (!trail) throw new UserError('usage/no-git', { root: workspace.config.root });
  const history = historyOf(platform);
  const { brokenAt = 0 } = await history.verify();
  const finder = await finderIn(workspace);
  for (const { store } of trace.stores) finder.one({ kind: ROLLOUT_KINDS.store, name: store });
  for (const { address } of trace.records) await finder.named(address);
  const verdicts = verdictsIn(workspace, finder.places);
  const records = new Map(trace.records.map((record) => [record.address, record]));
  const recordPorts: RecordPorts = { trail, verdicts, records };
  const chain = {
    address: addressOfText({ kind: ROLLOUT_KINDS.rollout, metadata: { name: trace.rollout } }),
    path: [],
  };
  verdicts.check(brokenAt === 0, 'trace/history-broken', chain, { revision: brokenAt, platform: platform.name });
  verifySteps(trace, verdicts, platform.name);
  for (const record of trace.records) await verifyRecord(record, recordPorts);
  for (const [record, revision] of broughtLive(trace)) {
    await verifyPush(record, revision, recordPorts);
    await verifyLive(record, revision.revision, { ...recordPorts, history });
  }
  return { trace: { ...trace, verified: verdicts.totals }, diagnostics: verdicts.diagnostics };
}

/** Does a record stand behind every step that asks for one, and is every step live? */
function verifySteps({ stores }: RolloutTrace, verdicts: Verdicts, platform: string): void {
  for (const { store, steps } of stores) {
    const spot = {
      address: addressOfText({ kind: ROLLOUT_KINDS.store, metadata: { name: store } }),
      path: ['spec', 'phase'],
    };
    for (const step of steps) {
      const { record, revision, to = '' } = step;
      // The first push to an empty platform needs no records: it begins the history.
      if (step.lacksRecord && revision === 1) verdicts.unchecked('trace/first-push', spot, { store, phase: to });
      else verdicts.check(!step.lacksRecord, 'trace/no-record', spot, { store, phase: to });
      if (record !== undefined) verifyIsLive(step, record, { verdicts, platform });
    }
  }
}

function verifyIsLive(
  { revision }: TracedStep,
  record: string,
  { verdicts, platform }: { readonly verdicts: Verdicts; readonly platform: string },
): void {
  const spot: Spot = { address: record, path: ['spec', 'stores'] };
  verdicts.check(revision !== undefined, 'trace/not-live', spot, { record, platform });
}

/** Each record, and the first revision that a step of it went live with. */
function broughtLive({ stores, records, revisions }: RolloutTrace): (readonly [TracedRecord, Revision])[] {
  const steps = stores.flatMap((store) => store.steps);
  return records.flatMap((record) => {
    const numbers = steps.flatMap((step) => (step.record === record.address ? (step.revision ?? []) : []));
    const first = revisions.find(({ revision }) => revision === Math.min(...numbers));
    return first ? [[record, first] as const] : [];
  });
}

/** Is the commit that was pushed known, and was the record in it? */
async function verifyPush(record: TracedRecord, { revision, commit }: Revision, ports: RecordPorts): Promise<void> {
  const { verdicts, trail } = ports;
  const spot: Spot = { address: record.address, path: ['spec', 'stores'] };
  if (commit?.id === undefined || commit.dirty)
    return verdicts.unchecked('trace/loose-push', spot, { record: record.address, revision });
  const known = await trail.knows(commit.id);
  const args = { commit: commit.id.slice(0, 10), in: record.address };
  verdicts.check(known, 'trace/unknown-commit', spot, args);
  if (known) await verifyAsIn(commit.id, record, ports);
}
