import type { Change } from '../../model/change.ts';
import type { Plan } from '../../model/plan.ts';
import { countChanges } from '../../operations/plan.ts';
import type { Ui, View } from '../ui.ts';
import { type ChangeGroup, groupChanges } from './change-groups.ts';
import { changeTitle, sameChangeTitle } from './change-title.ts';
import { fieldChangeLines } from './field-changes.ts';
import { impactList } from './impact-list.ts';
import { someNames } from './some-names.ts';

/** With more changes of one kind and action than this, only the first are listed. */
const MOST_LISTED = 40;

export interface PlanPicture {
  readonly plan: Plan;
  readonly writtenTo?: string | undefined;
  /** It is about to be applied, so that nothing need be said about how. */
  readonly isOnItsWay?: boolean;
}

/** The plan as people read it: what is created, updated field by field, deleted; the counts; what it touches; what comes next. */
export const planView: View<PlanPicture> = ({ plan, writtenTo, isOnItsWay }, ui) => {
  const { text } = ui.messages;
  const counts = countChanges(plan);
  const { name: platform } = plan.platform;
  const unmanaged = unmanagedLines(plan, ui);
  if (counts.total === 0) {
    const nothing = text(plan.unmanaged.length > 0 ? 'plan.none.partly' : 'plan.none', { platform, base: plan.base });
    return [`${ui.color.green('✔')} ${nothing}`, ...unmanaged].join('\n');
  }
  const changes = groupChanges(plan).flatMap((group) => groupLines(group, ui));
  const lines = [ui.color.bold(text('plan.title', { platform, base: plan.base })), ...changes, ''];
  lines.push(ui.color.bold(text('plan.counts', counts)), ...impactLines(plan, ui), ...unmanaged);
  if (plan.commit.dirty) lines.push(`${ui.color.yellow('!')} ${text('plan.dirty')}`);
  if (!isOnItsWay) lines.push(writtenTo ? text('plan.written', { file: writtenTo }) : text('plan.next'));
  return lines.join('\n');
};

function groupLines(group: ChangeGroup, ui: Ui): string[] {
  const { changes, same } = group;
  if (same) return [`  ${ui.color.yellow('~')} ${sameChangeTitle(group, ui)}`, ...fieldChangeLines(same, ui)];
  const lines = changes.slice(0, MOST_LISTED).flatMap((change) => oneChange(change, ui));
  const rest = changes.length - MOST_LISTED;
  return rest > 0 ? [...lines, `    ${ui.messages.text('plan.more', { count: rest })}`] : lines;
}

function oneChange(change: Change, ui: Ui): string[] {
  const sign = { create: ui.color.green('+'), update: ui.color.yellow('~'), delete: ui.color.red('-') }[change.action];
  const { address, name } = changeTitle(change, ui);
  const line = `  ${sign} ${address}${name ? `  ${ui.color.dim(name)}` : ''}`;
  return change.action === 'update' ? [line, ...fieldChangeLines(change.fields, ui)] : [line];
}

function impactLines({ impact }: Plan, ui: Ui): string[] {
  if (impact.stores === 0) return [];
  const { text } = ui.messages;
  const { before, after } = impact.tasksPerDay;
  return [
    text('plan.impact', { stores: impact.stores, staff: impact.staff, before, after }),
    `  ${ui.color.dim(text('plan.impact.regions', { list: impactList(impact.byRegion, ui) }))}`,
    `  ${ui.color.dim(text('plan.impact.phases', { list: impactList(impact.byPhase, ui) }))}`,
  ];
}

function unmanagedLines(plan: Plan, ui: Ui): string[] {
  if (plan.unmanaged.length === 0) return [];
  const args = { count: plan.unmanaged.length, names: someNames(plan.unmanaged, ui) };
  return [`${ui.color.yellow('!')} ${ui.messages.text('plan.unmanaged', args)}`];
}
