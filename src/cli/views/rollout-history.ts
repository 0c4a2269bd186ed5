import { type StepGroup, stepGroups } from '../../operations/rollout-history/step-groups.ts';
import type { RolloutTrace } from '../../operations/rollout-history/trace.ts';
import type { VerifiedTrace } from '../../operations/rollout-history/verify-trace.ts';
import { visible } from '../report/visible.ts';
import type { Ui } from '../ui.ts';
import { diagnosticsView } from './diagnostics.ts';
import { shortTime } from './history.ts';
import { someNames } from './some-names.ts';

/** Step by step, newest first: who decided, on what, with which commit and revision; then what does not hold. */
export function rolloutHistoryView({ trace, diagnostics }: VerifiedTrace, ui: Ui): string {
  const { messages, color } = ui;
  const { rollout, stores, platform } = trace;
  if (stores.length === 0) return messages.text('trace.none', { rollout });
  const broken = diagnostics.filter(({ severity }) => severity === 'error');
  return [
    color.bold(messages.text('trace.title', { rollout, stores: stores.length })),
    '',
    ...stepGroups(trace).flatMap((group) => [...groupLines(group, ui), '']),
    ...(platform ? [] : [color.yellow(messages.text('trace.silent'))]),
    ...(broken.length === 0 ? [] : [diagnosticsView(broken, ui), '']),
    ...verdictLines(trace, ui),
    ...noteLines(diagnostics, ui),
  ].join('\n');
}

function groupLines(group: StepGroup, ui: Ui): string[] {
  const { color, messages } = ui;
  const { text } = messages;
  const { to, from, stores, record, traced, gates, restsOn, lacksRecord, at } = group;
  const title = [
    color.bold(to ?? text('trace.withdrawn')),
    ...(from === undefined ? [] : [color.dim(text('trace.from', { phase: from }))]),
    someNames(stores, ui, 6),
  ];
  const plain = lacksRecord ? color.red(text('trace.unrecorded')) : color.dim(text('trace.free'));
  const why = [
    record === undefined ? plain : record,
    ...(at === undefined ? [] : [text('trace.decided', { by: visible(traced?.by ?? '–'), at: shortTime(at) })]),
    ...(gates ? [text('trace.gates', gates)] : []),
  ];
  const rests = restsOn.length === 0 ? [] : [`  ${text('trace.rests', { names: someNames(restsOn, ui, 8) })}`];
  return [title.join('  '), `  ${why.join(' · ')}`, ...rests, `  ${color.dim(journey(group, ui).join(' · '))}`];
}

/** Commit, revision, plan and what was pushed. */
function journey({ traced, live }: StepGroup, { messages }: Ui): string[] {
  const { text } = messages;
  const { commit } = traced ?? {};
  const parts: string[] = [];
  if (commit) parts.push(text('trace.commit', { commit: commit.id.slice(0, 10), email: visible(commit.email) }));
  else if (traced) parts.push(text('trace.uncommitted'));
  if (!live) return [...parts, text('trace.notLive')];
  parts.push(text('trace.revision', { revision: live.revision, at: shortTime(live.committedAt) }));
  if (live.planDigest) parts.push(text('trace.plan', { plan: live.planDigest.replace('sha256:', '').slice(0, 10) }));
  if (live.commit?.id) parts.push(text('trace.pushed', { commit: live.commit.id.slice(0, 10) }));
  return parts;
}

function verdictLines({ verified }: RolloutTrace, { messages, color }: Ui): string[] {
  if (!verified) return [color.dim(messages.text('trace.unverified'))];
  const { broken, unchecked } = verified;
  const mark = broken === 0 ? color.green('✔') : color.red('✖');
  const said = messages.text(broken === 0 ? 'trace.whole' : 'trace.broken', verified);
  return [`${mark} ${said}${unchecked === 0 ? '' : ` ${messages.text('trace.unchecked', { unchecked })}`}`];
}

const MOST_NOTES = 5;

/** What nobody can tell, in a line each. */
function noteLines(diagnostics: VerifiedTrace['diagnostics'], { messages, color }: Ui): string[] {
  const notes = diagnostics.filter(({ severity }) => severity === 'note');
  const lines = notes
    .slice(0, MOST_NOTES)
    .map(({ code, args = {} }) => `  ${color.dim(`· ${visible(messages.message(code, args).summary)} [${code}]`)}`);
  const more = notes.length - MOST_NOTES;
  return more > 0 ? [...lines, `  ${color.dim(messages.text('plan.more', { count: more }))}`] : lines;
}
