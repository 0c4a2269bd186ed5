import type { TaskTemplateExcuse } from '../../kinds/task-template/spec.ts';
import { holdsRole } from '../access/holds-role.ts';
import type { Principal } from '../access/principal.ts';
import { Problem } from '../problem.ts';
import type { TaskAtHand } from './task-at-hand.ts';

/** Refuses an excuse by the wrong people, for a reason of their own, or one too many. A store never excuses itself. */
export function requireExcusable(
  { task, store, template }: TaskAtHand,
  who: Principal,
  {
    reason,
    counted,
  }: { readonly reason: string; readonly counted: { readonly total: number; readonly excused: number } },
): void {
  const { excuse } = template;
  if (who.type === 'person' && who.store === task.store)
    throw new Problem('task/own-store', { task: task.id, store: task.store });
  if (!excuse || !holdsRole(who, excuse.by, store))
    throw new Problem('task/wrong-role', { task: task.id, roles: excuse?.by.join(', ') ?? '' });
  const reasons = excuse.reasons.map(({ id }) => id);
  if (!reasons.includes(reason)) throw new Problem('task/reason-unknown', { reason, reasons: reasons.join(', ') });
  const { excused, total } = counted;
  if (isTooMany(excuse, counted))
    throw new Problem('task/excuse-limit', { template: task.template, excused, total, maxShare: excuse.maxShare ?? 1 });
}

/** One more than the share of the month's tasks; compared in whole millionths. */
function isTooMany(
  { maxShare = 1 }: TaskTemplateExcuse,
  { excused, total }: { excused: number; total: number },
): boolean {
  return (excused + 1) * 1_000_000 > Math.round(maxShare * 1_000_000) * total;
}
