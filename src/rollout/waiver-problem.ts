import type { RolloutWaiverPolicy } from '../kinds/rollout/spec.ts';
import type { WaiverSpec } from '../kinds/waiver/spec.ts';
import { addDays } from '../model/day.ts';
import { personOf } from './person-of.ts';

/** Nobody sets a gate aside alone, whatever a policy says. */
const LEAST_APPROVERS = 2;

/** Why a waiver does not count at a moment; undefined when it does. */
export function waiverProblem(waiver: WaiverSpec, policy: RolloutWaiverPolicy, now: string): string | undefined {
  const given = waiver.approvals.filter(
    ({ at, role }) => Date.parse(at) <= Date.parse(now) && policy.approvers.includes(role),
  );
  const people = new Set(given.map(({ by }) => personOf(by)));
  if (people.has(personOf(waiver.requestedBy))) return 'self-approved';
  if (people.size < Math.max(policy.minApprovers ?? LEAST_APPROVERS, LEAST_APPROVERS)) return 'too-few-approvers';
  const today = now.slice(0, 10);
  if (waiver.expires < today) return 'expired';
  const first = given.map(({ at }) => new Date(at).toISOString().slice(0, 10)).sort()[0] ?? today;
  return waiver.expires > addDays(first, policy.maxDays) ? 'too-long' : undefined;
}
