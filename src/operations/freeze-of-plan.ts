import type { RolloutSpec } from '../kinds/rollout/spec.ts';
import type { WaiverSpec } from '../kinds/waiver/spec.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { Platform } from '../platforms/platform.ts';
import { type Freeze, type FreezeQuestion, frozenBy } from '../rollout/freeze.ts';
import { isMajorChange, labelsOf, RECORD_KINDS, ROLLOUT_KINDS } from '../rollout/mapping.ts';
import { waiverProblem } from '../rollout/waiver-problem.ts';
import { liveAndPlanned } from './live-and-planned.ts';

export interface FreezePorts {
  readonly platform: Platform;
  /** RFC 3339. */
  readonly now: string;
}

/**
 * The freeze window that forbids to push a plan now. Those that are live count beside those that the plan brings: nobody
 * gets out of a freeze by pushing its end. A waiver of the gate, for the whole rollout, lets the push through. What is
 * first pushed to an empty platform endangers nobody.
 */
export async function freezeOfPlan(plan: Plan, { platform, now }: FreezePorts): Promise<Freeze | undefined> {
  if (plan.base === 0 || plan.waves.length === 0) return undefined;
  const { live, planned } = await liveAndPlanned(plan, platform, [ROLLOUT_KINDS.rollout, ROLLOUT_KINDS.waiver]);
  const ofKind = (resources: readonly Resource[], kind: string) => resources.filter((each) => each.kind === kind);
  const waivers = ofKind(planned, ROLLOUT_KINDS.waiver).map(({ spec }) => spec as unknown as WaiverSpec);
  const rollouts = [live, planned].flatMap((resources) => ofKind(resources, ROLLOUT_KINDS.rollout));
  const windows = rollouts.flatMap(({ metadata: { name }, spec }) => {
    const { freezeWindows = [], waiverPolicy } = spec as unknown as RolloutSpec;
    const isWaived = waivers.some(
      (waiver) =>
        waiver.rollout === name &&
        waiver.gates.includes('freeze-window') &&
        waiver.stores === undefined &&
        waiverProblem(waiver, waiverPolicy, now) === undefined,
    );
    return isWaived ? [] : freezeWindows;
  });
  if (windows.length === 0) return undefined;
  const stores = windows.some((window) => window.stores) ? await storesOf(plan, platform) : [];
  for (const operation of operationsOf(plan)) {
    const freeze = frozenBy({ windows, stores, operation, now });
    if (freeze) return freeze;
  }
  return undefined;
}

/** What a plan is to windows: a push, and where a procedure becomes another one also that. */
function operationsOf(plan: Plan): FreezeQuestion['operation'][] {
  const isMajor = plan.waves.flat().some((change) => change.action === 'update' && isMajorChange(change));
  return isMajor ? ['push', 'sop-major'] : ['push'];
}

/** The labels of every store that a plan concerns: those it changes, or all when it changes anything but them and records. */
async function storesOf(plan: Plan, platform: Platform): Promise<Readonly<Record<string, string>>[]> {
  const terms: readonly string[] = [ROLLOUT_KINDS.rollout, ROLLOUT_KINDS.phase];
  const changes = plan.waves
    .flat()
    .filter(({ address: { kind } }) => terms.includes(kind) || !RECORD_KINDS.includes(kind));
  if (changes.every(({ address }) => address.kind === ROLLOUT_KINDS.store))
    return changes.flatMap((change) => [
      ...('before' in change ? [labelsOf(change.before)] : []),
      ...('after' in change ? [labelsOf(change.after)] : []),
    ]);
  const { live, planned } = await liveAndPlanned(plan, platform, [ROLLOUT_KINDS.store]);
  return [...live, ...planned].map(labelsOf);
}
