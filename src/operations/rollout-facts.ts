import { parseAddress } from '../model/address.ts';
import { UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { labelsOf, ROLLOUT_KINDS, rolloutsFrom } from '../rollout/mapping.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { finderIn } from './find-resource.ts';
import { requireValid } from './require-valid.ts';
import { readLive } from './source.ts';

export interface RolloutPorts {
  readonly workspace: Workspace;
  readonly platform: Platform;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What the files and the platform say about a rollout; figures are not measured yet. */
export async function rolloutFacts({ workspace, platform, now }: RolloutPorts, name?: string): Promise<RolloutFacts> {
  requireValid(workspace);
  const finder = await finderIn(workspace);
  const stores = [...(await workspace.declarations()).values()].flatMap(({ facts: { address, summary } }) => {
    const parsed = parseAddress(address);
    return parsed?.kind === ROLLOUT_KINDS.store ? [[parsed.name, summary] as const] : [];
  });
  const live = await livePhases(platform);
  const rollouts = rolloutsFrom({ all: (kind) => finder.all(kind), stores }, { now, readings: new Map(), live });
  const found = name === undefined ? rollouts[0] : rollouts.find(({ rollout }) => rollout.name === name);
  if (found && (name !== undefined || rollouts.length === 1)) return found;
  const known = rollouts.map(({ rollout }) => rollout.name).join(', ');
  if (rollouts.length === 0) throw new UserError('rollout/none');
  throw new UserError('rollout/which', { name: name ?? '', known });
}

/** The phase of every live store; undefined when the platform does not answer. */
async function livePhases(platform: Platform): Promise<RolloutFacts['live']> {
  try {
    const snapshot = await platform.snapshot();
    const hashes = snapshot.revision === 0 ? new Map<string, string>() : await snapshot.hashes();
    const addresses = [...hashes.keys()].filter((text) => parseAddress(text)?.kind === ROLLOUT_KINDS.store);
    const stores = await readLive(snapshot, addresses);
    return new Map([...stores.values()].map((store) => [store.metadata.name, labelsOf(store).phase]));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
