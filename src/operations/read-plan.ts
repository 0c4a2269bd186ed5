import type { Plan } from '../model/plan.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import { isUnaltered } from '../planning/check-plan.ts';

/** Reads a plan that `plan --out` wrote; an altered one is refused. */
export function readPlan(text: string, file: string): Plan {
  let plan: Plan;
  try {
    plan = JSON.parse(text) as Plan;
  } catch (cause) {
    throw new UserError('plan/unreadable', { file }, { exitCode: EXIT.stalePlan, cause });
  }
  if (plan?.formatVersion !== 1) throw new UserError('plan/unreadable', { file }, { exitCode: EXIT.stalePlan });
  if (!fits(plan)) throw new UserError('plan/altered', { file }, { exitCode: EXIT.stalePlan });
  return plan;
}

function fits(plan: Plan): boolean {
  try {
    return isUnaltered(plan);
  } catch {
    return false;
  }
}
