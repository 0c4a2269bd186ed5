import type { Applied } from '../model/change.ts';
import type { Plan } from '../model/plan.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import { deletionLimit } from '../planning/deletion-limit.ts';
import type { Platform, PlatformState } from '../platforms/platform.ts';
import { countChanges } from './plan.ts';
import { requirePromoted } from './require-promoted.ts';

export interface SafetyLimits {
  readonly maxDelete: number | string;
  readonly deleteFloor: number;
}

export interface PushOptions {
  readonly owner: string;
  /** RFC 3339, UTC. */
  readonly now: string;
  readonly safety: SafetyLimits;
  readonly restoredFrom?: number;
  readonly signal?: AbortSignal;
}

/** What a push did, and where the platform stands now. */
export interface Push {
  readonly applied: readonly Applied[];
  readonly state: PlatformState;
}

/** Applies the very plan that was shown. A plan without changes asks nothing of the platform but its state. */
export async function push(
  plan: Plan,
  options: PushOptions,
  ports: { platform: Platform; onApplied?: (result: Applied) => void },
): Promise<Push> {
  const { platform } = ports;
  const before = await platform.state();
  requireCurrent(plan, platform, before);
  if (countChanges(plan).total === 0) return { applied: [], state: before };
  requireSafe(plan, options.safety, before);
  await requirePromoted(plan, platform, options.now);
  const applied: Applied[] = [];
  const { owner, restoredFrom, signal } = options;
  const request = { owner, ...(restoredFrom === undefined ? {} : { restoredFrom }), ...(signal ? { signal } : {}) };
  for await (const result of platform.apply(plan, request)) {
    applied.push(result);
    ports.onApplied?.(result);
  }
  return { applied, state: await platform.state() };
}

function requireCurrent(plan: Plan, platform: Platform, state: PlatformState): void {
  if (plan.platform.id !== state.platformId) {
    const args = { planned: plan.platform.name, actual: platform.name };
    throw new UserError('plan/other-platform', args, { exitCode: EXIT.stalePlan });
  }
  if (plan.base !== state.revision)
    throw new UserError('plan/stale', { base: plan.base, live: state.revision }, { exitCode: EXIT.stalePlan });
}

function requireSafe(plan: Plan, { maxDelete, deleteFloor }: SafetyLimits, state: PlatformState): void {
  const live = Object.values(state.counts).reduce((sum, count) => sum + count, 0);
  const limit = deletionLimit({ maxDelete, floor: deleteFloor, live });
  const deletions = countChanges(plan).delete;
  if (deletions > limit)
    throw new UserError(
      'push/too-many-deletions',
      { deletions, live, limit: String(maxDelete) },
      { exitCode: EXIT.unsafe },
    );
}
