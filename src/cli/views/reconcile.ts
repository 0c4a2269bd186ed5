import type { AgentState } from '../../operations/reconcile/agent-state.ts';
import type { Ui } from '../ui.ts';

/** How an agent ended: of a single pass all is said already, but for what to do about it. */
export function reconcileView({ state, once }: { readonly state: AgentState; readonly once: boolean }, ui: Ui): string {
  const { messages } = ui;
  if (!once) return messages.text('reconcile.stopped');
  const problem = state.last?.problem;
  const hint = problem && messages.message(problem.code, problem.args).hint;
  return hint === undefined ? '' : `  ${hint}`;
}
