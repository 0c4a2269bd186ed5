import type { Queries } from '../database/database.ts';
import { replaceDeciders } from '../database/queries/approval-deciders.ts';
import { type ApprovalRow, updateApproval } from '../database/queries/approvals.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { momentAfter, secondsBetween } from './flow-clock.ts';
import type { PlacedRequest } from './in-place.ts';
import { runEffects } from './run-effects.ts';
import { type ApprovalState, decidersNow, type Happening, type Progress, UNDER_WAY } from './state.ts';
import { secondsToNext } from './time-limits.ts';

/** A stalled step looks for people that often. */
const LOOK_AGAIN_SECONDS = 300;

/** What is known of a request beside its state. */
export type SettledRow = Pick<ApprovalRow, 'id' | 'stores' | 'slaDueAt' | 'isOverdue'>;

/**
 * Writes down how far a request came and what happened on the way, and does what follows from the last decision. All in the
 * transaction that holds the request, so none of it is there without the rest.
 */
export async function settle(
  transaction: Queries,
  row: SettledRow,
  { progress, placed, actor }: { readonly progress: Progress; readonly placed: PlacedRequest; readonly actor: string },
): Promise<void> {
  const { state, happened } = progress;
  const { request, world } = placed;
  const { at } = world;
  const isOver = !UNDER_WAY.includes(state.status);
  const isOverdue = row.isOverdue || (!isOver && row.slaDueAt !== null && row.slaDueAt <= at);
  const told: Happening[] = isOverdue && !row.isOverdue ? [{ action: 'approval.overdue', data: {} }] : [];
  await updateApproval(transaction, {
    ...{ id: row.id, state, form: request.form, stores: row.stores, isOverdue },
    lookAt: isOver ? undefined : lookAt(state, placed, isOverdue ? null : row.slaDueAt),
    finishedAt: isOver ? at : undefined,
  });
  await replaceDeciders(transaction, row.id, decidersNow(state));
  const where = request.store ? { store: request.store.name } : {};
  const entry = { at, subject: `approval/${row.id}`, outcome: 'done', ...where } as const;
  const flow = request.flow.metadata.name;
  await insertJournal(
    transaction,
    [...happened, ...told].map(({ action, data }) => {
      const isOwn = data.by === undefined ? action === 'approval.withdrawn' : data.by !== 'system';
      return { ...entry, actor: isOwn ? actor : 'system/approvals', action, data: { flow, ...data } };
    }),
  );
  const { onApproved = [], onRejected = [] } = request.flow.spec.effects;
  if (state.status === 'approved') await runEffects(transaction, onApproved, { ...placed, id: row.id });
  if (state.status === 'rejected') await runEffects(transaction, onRejected, { ...placed, id: row.id });
}

function lookAt(state: ApprovalState, { world, clock }: PlacedRequest, slaDueAt: Date | null): Date | undefined {
  const seconds = secondsToNext(state, secondsBetween(new Date(state.enteredAt), world.at, clock), world);
  const moments = [
    ...(seconds === undefined ? [] : [momentAfter(world.at, Math.max(seconds, 1), clock)]),
    ...(slaDueAt ? [slaDueAt] : []),
    ...(state.status === 'stalled' ? [new Date(world.at.getTime() + LOOK_AGAIN_SECONDS * 1000)] : []),
  ];
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0];
}
