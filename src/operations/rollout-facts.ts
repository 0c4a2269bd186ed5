import { type AddressText, formatAddress, parseAddress } from '../model/address.ts';
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
  const stores: (readonly [string, Readonly<Record<string, string>>])[] = [];
  const declared = new Map<string, { readonly hash: string; readonly phase: string | undefined }>();
  for (const { facts } of (await workspace.declarations()).values()) {
    const parsed = parseAddress(facts.address);
    if (parsed?.kind !== ROLLOUT_KINDS.store) continue;
    stores.push([parsed.name, facts.summary]);
    declared.set(parsed.name, { hash: facts.hash, phase: facts.summary.phase });
  }
  const live = await livePhases(platform, declared);
  const rollouts = rolloutsFrom({ all: (kind) => finder.all(kind), stores }, { now, readings: new Map(), live });
  const found = name === undefined ? rollouts[0] : rollouts.find(({ rollout }) => rollout.name === name);
  if (found && (name !== undefined || rollouts.length === 1)) return found;
  const known = rollouts.map(({ rollout }) => rollout.name).join(', ');
  if (rollouts.length === 0) throw new UserError('rollout/none');
  throw new UserError('rollout/which', { name: name ?? '', known });
}

type Declared = ReadonlyMap<string, { readonly hash: string; readonly phase: string | undefined }>;

/** The phase of every live store; undefined when the platform does not answer. What is live as the files say is not read again. */
async function livePhases(platform: Platform, declared: Declared): Promise<RolloutFacts['live']> {
  try {
    const snapshot = await platform.snapshot();
    const hashes = snapshot.revision === 0 ? new Map<string, string>() : await snapshot.hashes();
    const phases = new Map<string, string | undefined>();
    const others: AddressText[] = [];
    for (const [text, hash] of hashes) {
      const address = parseAddress(text);
      if (address?.kind !== ROLLOUT_KINDS.store) continue;
      const known = declared.get(address.name);
      if (known?.hash === hash) phases.set(address.name, known.phase);
      else others.push(formatAddress(address));
    }
    for (const store of (await readLive(snapshot, others)).values())
      phases.set(store.metadata.name, labelsOf(store).phase);
    return phases;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
