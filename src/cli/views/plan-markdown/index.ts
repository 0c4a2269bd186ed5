import type { Plan } from '../../../model/plan.ts';
import { countChanges } from '../../../operations/plan.ts';
import { COMMENT_LIMIT } from '../../markdown/comment-limit.ts';
import { codeBlock, codeSpan, details, escapeMarkdown, marker } from '../../markdown/escape.ts';
import type { Ui, View } from '../../ui.ts';
import { groupChanges } from '../change-groups.ts';
import { impactList } from '../impact-list.ts';
import type { PlanPicture } from '../plan.ts';
import { someNames } from '../some-names.ts';
import { diffEntries } from './diff-lines.ts';
import { ACTIONS, type FittedEntries, fitEntries } from './fit-entries.ts';

/** Longer diffs are folded away. */
const OPEN_LINES = 30;

/** Room for headings, fences and what is said about what was left out. */
const AROUND = 4000;

/** A plan as a comment in a pull request. The first line is a marker by which the comment of the last run is found. */
export const planMarkdown: View<PlanPicture & { readonly workspace: string }> = ({ plan, workspace }, ui) => {
  const { total } = countChanges(plan);
  const head = [
    `${marker(`storeops-plan:${workspace}/${plan.platform.name}`)}\n${title(plan, ui)}`,
    ...(total > 0 ? [`**${ui.messages.text('plan.counts', countChanges(plan))}**`] : []),
    ...impact(plan, ui),
    ...warnings(plan, ui),
  ];
  const stamp = `<sub>${stampText(plan, ui)}</sub>`;
  const entries = groupChanges(plan).flatMap((group) => diffEntries(group, ui));
  const room = COMMENT_LIMIT - AROUND - head.join('\n\n').length - stamp.length;
  const fitted = fitEntries(entries, room, ui);
  return [...head, ...sections(fitted, plan, ui), ...notice(fitted, ui), stamp].join('\n\n');
};

function title(plan: Plan, { messages }: Ui): string {
  const args = { platform: plan.platform.name, base: plan.base };
  if (countChanges(plan).total > 0) return `### ${escapeMarkdown(messages.text('plan.title', args))}`;
  return `### ✔ ${escapeMarkdown(messages.text(plan.unmanaged.length > 0 ? 'plan.none.partly' : 'plan.none', args))}`;
}

function impact({ impact: { stores, staff, byRegion, byPhase, tasksPerDay } }: Plan, ui: Ui): string[] {
  if (stores === 0) return [];
  const { text } = ui.messages;
  const { before, after } = tasksPerDay;
  const lists = [
    text('plan.impact.regions', { list: impactList(byRegion, ui, 40) }),
    text('plan.impact.phases', { list: impactList(byPhase, ui, 40) }),
  ];
  const rows = lists.map((list) => `- ${escapeMarkdown(list)}`).join('\n');
  return [text('plan.impact', { stores, staff, before, after }), details(text('report.plan.impact'), rows)];
}

function warnings({ unmanaged, commit }: Plan, ui: Ui): string[] {
  const lines: string[] = [];
  if (unmanaged.length > 0) {
    const args = { count: unmanaged.length, names: someNames(unmanaged, ui, 20) };
    lines.push(`> ⚠️ ${escapeMarkdown(ui.messages.text('plan.unmanaged', args))}`);
  }
  if (commit.dirty) lines.push(`> ⚠️ ${ui.messages.text('plan.dirty')}`);
  return lines;
}

function sections({ lines, leftOut }: FittedEntries, plan: Plan, ui: Ui): string[] {
  const counts = countChanges(plan);
  return ACTIONS.filter((action) => lines[action].length > 0).map((action) => {
    const block = codeBlock('diff', lines[action]);
    const heading = ui.messages.text(`report.plan.${action}`, { count: counts[action] });
    return lines[action].length > OPEN_LINES || leftOut[action] > 0
      ? details(heading, block)
      : `**${heading}**\n\n${block}`;
  });
}

function notice({ leftOut, details: fields }: FittedEntries, ui: Ui): string[] {
  if (leftOut.create + leftOut.update + leftOut.delete + fields === 0) return [];
  return [`> ${ui.messages.text('report.plan.leftOut', { ...leftOut, details: fields })}`];
}

function stampText({ commit, digest, tool }: Plan, { messages }: Ui): string {
  const id = commit.id?.slice(0, 12);
  const name = id === undefined ? messages.text('status.commit.none') : messages.text('status.commit', { commit: id });
  return messages.text('report.plan.stamp', {
    commit: escapeMarkdown(name),
    digest: codeSpan(digest.replace('sha256:', '').slice(0, 12)),
    tool,
  });
}
