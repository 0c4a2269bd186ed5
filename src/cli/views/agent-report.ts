import type { AgentReport } from '../../model/agent-report.ts';
import { visible } from '../report/visible.ts';
import type { Ui } from '../ui.ts';

/** How a pass ended, and what stood in its way: one line. */
export function agentText({ outcome, commit, revision, changes, problem }: AgentReport, { messages }: Ui): string {
  const { text } = messages;
  const what = text(`reconcile.${outcome}`, {
    commit: commit === undefined ? text('reconcile.noCommit') : commit.slice(0, 10),
    revision: revision ?? 0,
    changes,
  });
  if (!problem) return what;
  const { code, args } = problem;
  // Of many findings the first one says enough to go and look.
  const place = args.place === undefined ? '' : ` (${args.place} ${args.finding})`;
  return visible(`${what}${messages.language === 'en' ? ' ' : ''}${messages.message(code, args).summary}${place}`);
}
