import type { ApprovalFlowSetStoreClosure } from '../../kinds/approval-flow/spec.ts';
import { formatAddress } from '../../model/address.ts';
import type { Queries } from '../database/database.ts';
import { excuseSuspendedTasks } from '../database/queries/excuse-tasks.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { insertClosure } from '../database/queries/store-closures.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import type { DecidedRequest } from './run-effects.ts';
import { storesFrom } from './world-of.ts';

/** Closes the stores of a request for a time; what nobody has begun of their tasks in that time is excused. */
export async function closeStore(
  transaction: Queries,
  { effect, index }: { readonly effect: ApprovalFlowSetStoreClosure; readonly index: number },
  { id, request }: DecidedRequest,
): Promise<void> {
  const { closure, suspend, keep = [], reason } = effect;
  const { start: from, end: until } = (request.form[effect.during] ?? {}) as { start?: string; end?: string };
  if (from === undefined || until === undefined) return;
  const now = request.people.at;
  const by = `approval/${id}`;
  for (const [at, { name: store }] of storesFrom(effect.storeFrom, request).entries()) {
    const origin = index === 0 && at === 0 ? by : `${by}/${index}/${store}`;
    const isNew = await insertClosure(transaction, {
      ...{ store, from, until, closure, suspend, keep, reason: { ...reason }, origin },
    });
    if (!isNew) continue;
    const entry = { at: now, actor: 'system/approvals', store, outcome: 'done' } as const;
    const data = { from, until, closure, suspend, keep, origin: by };
    await insertJournal(transaction, [
      { ...entry, action: 'store.closed', subject: formatAddress({ kind: LIVE_KINDS.store, name: store }), data },
    ]);
    if (suspend !== 'all') continue;
    const excused = await excuseSuspendedTasks(transaction, { store, from, until, keep, origin: by, now });
    await insertJournal(
      transaction,
      excused.map((task) => ({
        ...entry,
        action: 'task.excused',
        subject: `task/${task}`,
        data: { reason, origin: by },
      })),
    );
  }
}
