import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/user-error.ts';
import { countChanges } from '../operations/plan.ts';
import { type Push, push } from '../operations/push.ts';
import { requireUnfrozen } from '../operations/require-unfrozen.ts';
import type { CommandPort } from './command-port.ts';
import { confirm } from './confirm.ts';
import type { Context } from './context.ts';
import { withProgress } from './progress.ts';
import { planView } from './views/plan.ts';

export interface ApplyRequest {
  readonly command: CommandPort;
  readonly context: Context;
  readonly flags: { readonly yes: boolean; readonly 'max-delete'?: string | undefined };
  /** The question; push's own when absent. */
  readonly question?: string;
  readonly restoredFrom?: number;
}

/** Shows a plan, asks, and applies it: the common end of `push` and `rollback`. */
export async function applyPlan(plan: Plan, request: ApplyRequest): Promise<Push> {
  const { command, context, flags, restoredFrom } = request;
  const { ui } = command;
  const platform = await context.platform();
  const { total } = countChanges(plan);
  if (total > 0) {
    command.print(planView({ plan, isOnItsWay: true }, ui));
    if (!context.isTrial) await requireUnfrozen(plan, { platform, now: context.now });
    const question = request.question ?? ui.messages.text('push.confirm', { platform: platform.name });
    if (!flags.yes) await confirm(question, ui);
  }
  const options = {
    owner: context.owner,
    now: context.now,
    safety: { ...context.config.safety, ...maxDeleteOf(flags['max-delete']) },
    signal: command.interruption,
    ...(restoredFrom === undefined ? {} : { restoredFrom }),
  };
  return command.uninterrupted(() => {
    if (total === 0) return push(plan, options, { platform });
    const title = ui.messages.text('push.progress.apply', { count: total });
    return withProgress(title, total, (onApplied) => push(plan, options, { platform, onApplied }));
  });
}

function maxDeleteOf(text: string | undefined): { readonly maxDelete?: number | string } {
  if (text === undefined) return {};
  if (/^\d+$/.test(text)) return { maxDelete: Number(text) };
  if (/^(100|\d{1,2})%$/.test(text)) return { maxDelete: text };
  throw new UserError('usage/max-delete', { text });
}
