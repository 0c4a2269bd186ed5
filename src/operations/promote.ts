import { UserError } from '../model/user-error.ts';
import { type GateAnswer, isBlocking } from '../rollout/answer.ts';
import { ROLLOUT_KINDS } from '../rollout/mapping.ts';
import { positionOf } from '../rollout/members.ts';
import { stepInto } from '../rollout/next-step.ts';
import { promotionRecord } from '../rollout/promotion-record.ts';
import { askRollout } from './ask-rollout.ts';
import type { MovePorts } from './move-stores.ts';
import { moveStores, recordName } from './move-stores.ts';
import { pickStores } from './pick-stores.ts';
import { type RolloutPorts, rolloutFacts } from './rollout-facts.ts';
import { requirePhase } from './rollout-gates.ts';

export interface PromoteOptions {
  /** Which stores; the next wave when absent. */
  readonly selector: string | undefined;
  readonly to: string;
  readonly wave: string | undefined;
  readonly rollout: string | undefined;
  readonly requestedBy: string;
}

/** A promotion that was judged, and prepared when its gates are open. */
export interface Promote {
  readonly rollout: string;
  readonly phase: string;
  readonly previous?: string;
  readonly wave?: string;
  readonly stores: readonly { readonly store: string; readonly from?: string }[];
  readonly isOpen: boolean;
  readonly blocking: number;
  readonly gates: readonly GateAnswer[];
  /** What the stores get, and how many people work there. */
  readonly impact: { readonly capabilities: readonly string[]; readonly staff: number };
  /** Absent when a gate holds the stores back. */
  readonly record?: string;
  readonly files: readonly string[];
}

/** Asks the gates for some stores; when they are open, makes the editor hold their new phase and the record. Nothing is written yet. */
export async function promote(options: PromoteOptions, ports: RolloutPorts & MovePorts): Promise<Promote> {
  const facts = await rolloutFacts(ports, options.rollout);
  const target = requirePhase(facts, options.to);
  const step = stepInto(facts, target, options.wave);
  const picked = options.selector === undefined ? step.incoming : pickStores(options.selector, facts.stores);
  const byName = new Map(facts.stores.map((store) => [store.name, store]));
  const incoming = picked.filter((name) => positionOf(facts, byName.get(name)?.phase) !== target);
  if (incoming.length === 0) throw new UserError('rollout/nobody-to-move', { phase: options.to });
  const wave = options.wave ?? step.wave;
  const asked = { ...facts, target, incoming, ...(wave === undefined ? {} : { wave }) };
  const { question, decision } = await askRollout(asked, ports.platform);
  const previous = facts.phases[target - 1];
  const before = previous?.spec.capabilities ?? [];
  const value: Promote = {
    rollout: facts.rollout.name,
    phase: options.to,
    ...(previous ? { previous: previous.name } : {}),
    ...(wave === undefined ? {} : { wave }),
    stores: incoming.map((store) => {
      const from = byName.get(store)?.phase;
      return { store, ...(from === undefined ? {} : { from }) };
    }),
    isOpen: decision.isOpen,
    blocking: decision.answers.filter(isBlocking).length,
    gates: decision.answers,
    impact: {
      capabilities: (facts.phases[target]?.spec.capabilities ?? []).filter((one) => !before.includes(one)),
      staff: incoming.reduce((sum, store) => sum + Number(byName.get(store)?.labels.headcount ?? 0), 0),
    },
    files: [],
  };
  if (!decision.isOpen) return value;
  const kind = ROLLOUT_KINDS.promotion;
  const record = await recordName(kind, options.to, ports);
  const base = ports.workspace.commit.id;
  const origin = { requestedBy: options.requestedBy, ...(base === undefined ? {} : { base }) };
  const spec = promotionRecord(question, decision, origin);
  const files = await moveStores({ stores: incoming, to: options.to, record: { kind, name: record, spec } }, ports);
  return { ...value, record, files };
}
