import type { Plan } from '../model/plan.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { Freeze } from '../rollout/freeze.ts';
import { localOf } from '../rollout/zoned-time.ts';
import { type FreezePorts, freezeOfPlan } from './freeze-of-plan.ts';

/** Stops a push while a freeze window holds that no waiver sets aside (R103). */
export async function requireUnfrozen(plan: Plan, ports: FreezePorts): Promise<void> {
  const freeze = await freezeOfPlan(plan, ports);
  if (freeze) throw new UserError('push/frozen', frozenArgs(freeze), { exitCode: EXIT.blocked });
}

/** What there is to say about a freeze; times as the clocks of the window show them. */
function frozenArgs({ window, ends, until }: Freeze): Readonly<Record<string, string>> {
  const { id, reason, timezone } = window;
  const clock = (moment: string): string =>
    `${new Date(localOf(Date.parse(moment), timezone)).toISOString().slice(0, 16).replace('T', ' ')} ${timezone}`;
  return {
    window: id,
    reason: [reason['zh-CN'], reason.en].filter((text) => text !== undefined).join(' / '),
    ends: clock(ends),
    ...(until === undefined ? {} : { opens: clock(until) }),
  };
}
