import type { Applied } from '../../src/model/change.ts';
import type { Plan } from '../../src/model/plan.ts';
import { UserError } from '../../src/model/user-error.ts';
import type { ApplyOptions, Platform } from '../../src/platforms/platform.ts';

/** Applies a plan to its end. */
export async function apply(
  platform: Platform,
  plan: Plan,
  options: Partial<ApplyOptions> = {},
): Promise<readonly Applied[]> {
  const applied: Applied[] = [];
  for await (const result of platform.apply(plan, { owner: 'test@elsewhere 1', ...options })) applied.push(result);
  return applied;
}

/** The user error that some work ends with. */
export async function failure(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`expected a user error, not ${error}`, { cause: error });
  return error;
}
