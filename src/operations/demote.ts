import type { DemotionSpec } from '../kinds/demotion/spec.ts';
import { UserError } from '../model/user-error.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { ROLLOUT_KINDS } from '../rollout/mapping.ts';
import { positionOf } from '../rollout/members.ts';
import { type DueRollback, dueRollback } from './due-rollback.ts';
import { type MovePorts, moveStores, recordName } from './move-stores.ts';
import { pickStores } from './pick-stores.ts';
import { type RolloutPorts, rolloutFacts } from './rollout-facts.ts';
import { requirePhase } from './rollout-gates.ts';

export interface DemoteOptions {
  /** Which stores; those of a phase whose rollback condition holds when absent. */
  readonly selector: string | undefined;
  /** Absent: as the phase's rollback says, else the phase before. */
  readonly to: string | undefined;
  readonly rollout: string | undefined;
  readonly reason: string | undefined;
  readonly demotedBy: string;
}

/** Stores that go back, prepared. */
export interface Demote {
  readonly rollout: string;
  readonly stores: readonly { readonly store: string; readonly from: string }[];
  /** Absent: off the system. */
  readonly to?: string;
  readonly reason: string;
  readonly cause: DemotionSpec['cause'];
  /** The condition that holds, and its figures. */
  readonly due?: DueRollback;
  /** Absent when nobody goes back. */
  readonly record?: string;
  readonly files: readonly string[];
}

/** Makes the editor hold an earlier phase for some stores, and the record that keeps them there. Going back passes no gate. */
export async function demote(options: DemoteOptions, ports: RolloutPorts & MovePorts): Promise<Demote> {
  const facts = await rolloutFacts(ports, options.rollout);
  const due = options.selector === undefined ? await dueRollback(facts, ports.platform) : undefined;
  const names = options.selector === undefined ? (due?.stores ?? []) : pickStores(options.selector, facts.stores);
  const picked = facts.stores.filter(({ name }) => names.includes(name));
  const stores = picked.flatMap(({ name, phase }) => (phase === undefined ? [] : [{ store: name, from: phase }]));
  const cause = due ? 'rollback-condition' : 'manual';
  const reason = options.reason ?? (due ? `rollback condition of ${due.phase} holds: ${due.condition}` : undefined);
  if (options.selector === undefined && !due)
    return { rollout: facts.rollout.name, stores: [], reason: '', cause, files: [] };
  if (reason === undefined) throw new UserError('rollout/reason-needed');
  const to = targetOf(facts, stores, options.to);
  const terms = { rollout: facts.rollout.name, stores, ...(to === undefined ? {} : { to }), reason, cause } as const;
  const kind = ROLLOUT_KINDS.demotion;
  const name = await recordName(kind, to ?? 'off', ports);
  const spec: DemotionSpec = { ...terms, demotedBy: options.demotedBy, at: ports.now, stores: [...stores] };
  const movement = { stores: stores.map(({ store }) => store), ...(to === undefined ? {} : { to }) };
  const files = await moveStores({ ...movement, record: { kind, name, spec } }, ports);
  return { ...terms, ...(due ? { due } : {}), record: name, files };
}

/** Where the stores go: an earlier phase than each of them is in. */
function targetOf(facts: RolloutFacts, stores: Demote['stores'], named: string | undefined): string | undefined {
  const lowest = Math.min(...stores.map(({ from }) => positionOf(facts, from)));
  const phase = facts.phases[lowest];
  if (stores.length === 0 || !phase) throw new UserError('rollout/nobody-to-demote');
  if (named !== undefined && requirePhase(facts, named) >= lowest)
    throw new UserError('rollout/not-back', { phase: named });
  return named ?? phase.spec.rollback?.toPhase ?? facts.phases[lowest - 1]?.name;
}
