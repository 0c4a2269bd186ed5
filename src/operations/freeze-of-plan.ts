import type { RolloutSpec } from '../kinds/rollout/spec.ts';
import type { WaiverSpec } from '../kinds/waiver/spec.ts';
import { parseAddress } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { Platform } from '../platforms/platform.ts';
import { type Freeze, frozenBy } from '../rollout/freeze.ts';
import { labelsOf, ROLLOUT_KINDS } from '../rollout/mapping.ts';
import { waiverProblem } from '../rollout/waiver-problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { finderIn } from './find-resource.ts';
import { readLive } from './source.ts';

export interface FreezePorts {
  readonly workspace: Workspace;
  readonly platform: Platform;
  /** RFC 3339. */
  readonly now: string;
}

/**
 * The freeze window that forbids to push a plan now. Those that are live count beside those of the files: nobody gets out
 * of a freeze by pushing its end. A waiver of the gate, for the whole rollout, lets the push through too.
 */
export async function freezeOfPlan(plan: Plan, { workspace, platform, now }: FreezePorts): Promise<Freeze | undefined> {
  const finder = await finderIn(workspace);
  const rollouts = [...finder.all(ROLLOUT_KINDS.rollout), ...(await liveRollouts(platform))];
  const waivers = finder.all(ROLLOUT_KINDS.waiver).map(({ spec }) => spec as unknown as WaiverSpec);
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
  return frozenBy({ windows, stores: await storesOf(plan, workspace), operation: 'push', now });
}

async function liveRollouts(platform: Platform): Promise<Iterable<Resource>> {
  const snapshot = await platform.snapshot();
  if (snapshot.revision === 0) return [];
  const addresses = [...(await snapshot.hashes()).keys()];
  const isRollout = (text: string): boolean => parseAddress(text)?.kind === ROLLOUT_KINDS.rollout;
  return (await readLive(snapshot, addresses.filter(isRollout))).values();
}

/** The labels of every store that a plan concerns: those it changes, or all when it changes anything else too. */
async function storesOf(plan: Plan, workspace: Workspace): Promise<Readonly<Record<string, string>>[]> {
  const changes = plan.waves.flat();
  if (changes.every(({ address }) => address.kind === ROLLOUT_KINDS.store))
    return changes.flatMap((change) => [
      ...('before' in change ? [labelsOf(change.before)] : []),
      ...('after' in change ? [labelsOf(change.after)] : []),
    ]);
  return [...(await workspace.declarations()).values()].flatMap(({ facts: { address, summary } }) =>
    parseAddress(address)?.kind === ROLLOUT_KINDS.store ? [summary] : [],
  );
}
