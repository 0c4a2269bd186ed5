import type { Status } from '../../operations/status.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';
import { agentText } from './agent-report.ts';
import { countsText } from './counts.ts';
import { revisionCommit, shortTime } from './history.ts';

/** Who follows a platform with more agents looks at `--json`. */
const MOST_AGENTS = 5;

/** The verdict, what is live, the last revision, what was changed outside git, and what to do next. */
export const statusView: View<Status> = (status, ui) => {
  const { text } = ui.messages;
  const { verdict, state, changes } = status;
  const platform = status.platform.name;
  const sign = verdict === 'in-sync' ? ui.color.green('✔') : ui.color.yellow('!');
  const lines = [`${sign} ${text(`status.${verdict}`, { platform, revision: state.revision, ...changes })}`];
  lines.push(`  ${ui.color.dim(status.platform.location)}`);
  if (status.unmanaged > 0) lines.push(`  ${text('status.unmanaged', { count: status.unmanaged })}`);
  lines.push(
    `  ${state.revision === 0 ? text('status.empty', { platform }) : text('push.live', { counts: countsText(state.counts, ui) })}`,
  );
  lines.push(...lastLines(status, ui));
  if (state.lock)
    lines.push(`  ${text('status.lock', { owner: state.lock.owner, until: shortTime(state.lock.expiresAt) })}`);
  lines.push(...agentLines(status, ui));
  return [...lines, `  ${text(`status.next.${verdict}`)}`].join('\n');
};

function agentLines({ agents }: Status, ui: Ui): string[] {
  const { text } = ui.messages;
  return agents.slice(0, MOST_AGENTS).map((report) => {
    const agent = visible(report.agent);
    return `  ${text('status.agent', { agent, seen: shortTime(report.seenAt), what: agentText(report, ui) })}`;
  });
}

function lastLines({ last, outsideGit, verdict }: Status, ui: Ui): string[] {
  if (!last) return [];
  const { text } = ui.messages;
  const lines = [
    `  ${text('status.last', { revision: last.revision, time: shortTime(last.committedAt), actor: last.actor, what: revisionCommit(last, ui) })}`,
  ];
  if (verdict !== 'drifted') return lines;
  const foreign = outsideGit.filter(({ commit }) => commit === undefined);
  lines.push(`  ${text('status.outside')}`);
  for (const { revision, committedAt, actor, created, updated, deleted } of foreign)
    lines.push(`    ${revision}  ${shortTime(committedAt)}  ${actor}  +${created} ~${updated} -${deleted}`);
  return lines;
}
