import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import { aheadOfGates, type Move } from '../rollout/ahead-of-gates.ts';
import { labelsOf, RECORD_KINDS, ROLLOUT_KINDS, rolloutsFrom } from '../rollout/mapping.ts';
import { refusalDiagnostic } from '../rollout/refusal-diagnostic.ts';
import { standingDemotions } from '../rollout/standing-demotions.ts';
import { liveAndPlanned } from './live-and-planned.ts';

/** Refuses a plan that takes stores ahead of their gates, as the platform would. What is first pushed is where the chain begins. */
export async function requirePromoted(plan: Plan, platform: Platform, now: string): Promise<void> {
  const moves = plan.base === 0 ? [] : movesOf(plan);
  if (moves.length === 0) return;
  const { live, planned } = await liveAndPlanned(plan, platform, [...RECORD_KINDS, ROLLOUT_KINDS.store]);
  const isDemotion = ({ kind }: Resource): boolean => kind === ROLLOUT_KINDS.demotion;
  const demotions = standingDemotions([...live, ...planned].filter(isDemotion));
  const resources = [...planned.filter((one) => !isDemotion(one)), ...demotions];
  const stores = resources.flatMap((one) =>
    one.kind === ROLLOUT_KINDS.store ? [[one.metadata.name, labelsOf(one)] as const] : [],
  );
  const configuration = { stores, all: (kind: string) => resources.filter((resource) => resource.kind === kind) };
  const asOf = (moment: string) => rolloutsFrom(configuration, { now: moment, readings: new Map(), live: undefined });
  const diagnostics = aheadOfGates(moves, asOf, now).map(refusalDiagnostic);
  if (diagnostics.length > 0)
    throw new UserError('rollout/ahead', { stores: diagnostics.length }, { exitCode: EXIT.blocked, diagnostics });
}

function movesOf(plan: Plan): Move[] {
  return plan.waves.flat().flatMap((change) => {
    if (change.address.kind !== ROLLOUT_KINDS.store || change.action === 'delete') return [];
    const from = change.action === 'update' ? labelsOf(change.before).phase : undefined;
    const to = labelsOf(change.after).phase;
    return to === undefined || to === from ? [] : [{ store: change.address.name, from, to }];
  });
}
