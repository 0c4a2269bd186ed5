import { kindOf } from '../../kinds/index.ts';
import { formatAddress } from '../../model/address.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Change } from '../../model/change.ts';
import type { Plan } from '../../model/plan.ts';
import { countChanges } from '../../operations/plan.ts';
import type { Ui, View } from '../ui.ts';
import { fieldChangeLines } from './field-changes.ts';

/** With more changes of one kind and action than this, only the first are listed. */
const MOST_LISTED = 40;

/** A change that is the same in more resources than this is told once. */
const SAME_CHANGE = 3;

export interface PlanPicture {
  readonly plan: Plan;
  readonly writtenTo?: string | undefined;
}

/** The plan as people read it: what is created, updated field by field, deleted; the counts; what it touches; what comes next. */
export const planView: View<PlanPicture> = ({ plan, writtenTo }, ui) => {
  const { text } = ui.messages;
  const counts = countChanges(plan);
  const { name: platform } = plan.platform;
  const unmanaged = unmanagedLines(plan, ui);
  if (counts.total === 0) {
    const nothing = text(plan.unmanaged.length > 0 ? 'plan.none.partly' : 'plan.none', { platform, base: plan.base });
    return [`${ui.color.green('✔')} ${nothing}`, ...unmanaged].join('\n');
  }
  const lines = [ui.color.bold(text('plan.title', { platform, base: plan.base })), ...changeLines(plan, ui), ''];
  lines.push(ui.color.bold(text('plan.counts', counts)), ...impactLines(plan, ui), ...unmanaged);
  if (plan.commit.dirty) lines.push(`${ui.color.yellow('!')} ${text('plan.dirty')}`);
  lines.push(writtenTo ? text('plan.written', { file: writtenTo }) : text('plan.next'));
  return lines.join('\n');
};

function changeLines(plan: Plan, ui: Ui): string[] {
  const groups = new Map<string, Change[]>();
  for (const change of plan.waves.flat()) {
    const key = `${change.action} ${change.address.kind} ${change.action === 'update' ? canonicalJson(change.fields) : ''}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].flatMap((group) => groupLines(group, ui));
}

function groupLines(group: readonly Change[], ui: Ui): string[] {
  const [first] = group;
  if (first?.action === 'update' && group.length > SAME_CHANGE) {
    const kind = kindOf(first.address.kind)?.title;
    const title = (ui.messages.language === 'en' ? kind?.plural : kind?.['zh-CN']) ?? first.address.kind;
    const args = {
      count: group.length,
      kind: title,
      names: someNames(
        group.map((change) => change.address.name),
        ui,
      ),
    };
    return [`  ${ui.color.yellow('~')} ${ui.messages.text('plan.same', args)}`, ...fieldChangeLines(first.fields, ui)];
  }
  const lines = group.slice(0, MOST_LISTED).flatMap((change) => oneChange(change, ui));
  const rest = group.length - MOST_LISTED;
  return rest > 0 ? [...lines, `    ${ui.messages.text('plan.more', { count: rest })}`] : lines;
}

function oneChange(change: Change, ui: Ui): string[] {
  const sign = { create: ui.color.green('+'), update: ui.color.yellow('~'), delete: ui.color.red('-') }[change.action];
  const names = (change.action === 'delete' ? change.before : change.after).metadata.displayName;
  const name = ui.messages.language === 'en' ? (names?.en ?? names?.['zh-CN']) : names?.['zh-CN'];
  const line = `  ${sign} ${formatAddress(change.address)}${name ? `  ${ui.color.dim(name)}` : ''}`;
  return change.action === 'update' ? [line, ...fieldChangeLines(change.fields, ui)] : [line];
}

function impactLines({ impact }: Plan, ui: Ui): string[] {
  if (impact.stores === 0) return [];
  const { text } = ui.messages;
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([name, count]) => `${name || text('plan.noPhase')} ${count}`)
      .join(', ');
  const { before, after } = impact.tasksPerDay;
  return [
    text('plan.impact', { stores: impact.stores, staff: impact.staff, before, after }),
    `  ${ui.color.dim(text('plan.impact.regions', { list: list(impact.byRegion) }))}`,
    `  ${ui.color.dim(text('plan.impact.phases', { list: list(impact.byPhase) }))}`,
  ];
}

function unmanagedLines(plan: Plan, ui: Ui): string[] {
  if (plan.unmanaged.length === 0) return [];
  const args = { count: plan.unmanaged.length, names: someNames(plan.unmanaged, ui) };
  return [`${ui.color.yellow('!')} ${ui.messages.text('plan.unmanaged', args)}`];
}

function someNames(names: readonly string[], ui: Ui): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} ${ui.messages.text('plan.more', { count: names.length - 5 })}` : shown;
}
