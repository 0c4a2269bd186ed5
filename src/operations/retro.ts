import { retrospective } from '../kinds/retrospective/index.ts';
import { store } from '../kinds/store/index.ts';
import { parseAddress } from '../model/address.ts';
import { UserError } from '../model/user-error.ts';
import { type RetrospectiveState, retrospectiveStates } from '../rollout/retrospective-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nearestName } from './nearest-name.ts';
import { type New, type NewPorts, scaffoldNew } from './new.ts';
import { rolloutRecords } from './rollout-records.ts';
import { isIncluded } from './scaffold-place.ts';

export interface RetroOptions {
  readonly phase: string;
  readonly heldOn: string;
  readonly language: 'en' | 'zh-CN';
  /** What the scaffold says about its comments. */
  readonly note: string;
}

/** Writes the record of a phase's retrospective, to be filled in. */
export async function newRetro({ phase, heldOn, language, note }: RetroOptions, ports: NewPorts): Promise<New> {
  const { phases } = await rolloutRecords(ports.workspace);
  requirePhase(phase, [...phases.keys()]);
  const { config } = ports.workspace;
  const name = `${phase.slice(0, 50)}-${heldOn}`;
  const usual = `records/${retrospective.slug}s/${name}.yaml`;
  const out = isIncluded(usual, config) ? `${config.root}/${usual}` : undefined;
  const set = [`phase=${phase}`, `heldOn=${heldOn}`];
  return scaffoldNew({ kind: retrospective.slug, name, chineseName: undefined, set, language, note, out }, ports);
}

/** The retrospectives of a phase against what it asks for. */
export interface PhaseRetros {
  readonly phase: string;
  readonly minStoreReps: number;
  readonly actionsMin: number;
  /** Is there one that closes the phase? */
  readonly isHeld: boolean;
  readonly retrospectives: readonly RetrospectiveState[];
}

/** Which phases have a retrospective that closes them, and what the others lack (R071, R072). */
export async function checkRetros(
  { phase: wanted, today }: { readonly phase?: string | undefined; readonly today: string },
  workspace: Workspace,
): Promise<readonly PhaseRetros[]> {
  const { phases, retrospectives } = await rolloutRecords(workspace);
  if (wanted !== undefined) requirePhase(wanted, [...phases.keys()]);
  const reached = [...(await workspace.declarations()).values()].flatMap(({ facts: { address, summary } }) => {
    const parsed = parseAddress(address);
    const order = phases.get(summary.phase ?? '')?.outline.order;
    return parsed?.kind === store.kind && order !== undefined ? [{ name: parsed.name, order }] : [];
  });
  return [...phases.values()]
    .filter(({ name }) => wanted === undefined || name === wanted)
    .map((phase) => {
      const { minStoreReps, actionsMin } = phase.outline.retro;
      const stores = new Set(reached.filter(({ order }) => order >= phase.outline.order).map(({ name }) => name));
      const states = retrospectiveStates({ phase, retrospectives: retrospectives.values(), stores, today });
      const isHeld = states[0]?.missing.length === 0;
      return { phase: phase.name, minStoreReps, actionsMin, isHeld, retrospectives: states };
    });
}

function requirePhase(phase: string, known: readonly string[]): void {
  if (!known.includes(phase))
    throw new UserError('signoff/unknown-subject', {
      subject: phase,
      known: nearestName(phase, known) ?? known.join(', '),
    });
}
