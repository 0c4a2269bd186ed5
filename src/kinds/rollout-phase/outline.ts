import { contentHash } from '../../model/content-hash.ts';
import type { Resource } from '../../model/resource.ts';
import type { RolloutPhaseSpec } from './spec.ts';

/** What rules across resources read of a phase. */
export type PhaseOutline = Pick<
  RolloutPhaseSpec,
  'order' | 'capabilities' | 'cohort' | 'waves' | 'signOffs' | 'retro'
> & {
  /** The hash that signatures are bound to. */
  readonly signed: string;
  /** Where its stores fall back to. */
  readonly toPhase?: string;
  /** Which criterion of the exit gate asks for the coverage of high-frequency scenarios. */
  readonly coverage?: number;
};

const COVERAGE = /\bm\.hf_scenario_coverage\b/;

/** The outline of a phase. */
export function outline(resource: Resource): PhaseOutline {
  const spec = resource.spec as unknown as RolloutPhaseSpec;
  const { order, capabilities, cohort, waves, signOffs, retro, rollback, exitGate } = spec;
  const coverage = exitGate.criteria.findIndex(({ cel }) => COVERAGE.test(cel));
  return {
    order,
    capabilities,
    cohort,
    signOffs,
    retro,
    signed: contentHash(resource),
    ...(waves ? { waves } : {}),
    ...(rollback?.toPhase === undefined ? {} : { toPhase: rollback.toPhase }),
    ...(coverage < 0 ? {} : { coverage }),
  };
}
