import { environments } from '../../kinds/rollout-phase/environments.ts';
import { judgeCriterion } from '../judge-criterion.ts';
import { trainingMetric } from '../measures-for.ts';
import type { Gate } from './gate.ts';

const environment = environments()['gate-criterion']?.([]);

/** Enough people of each tier are certified in the stores that come. */
export const training: Gate = {
  name: 'training',
  *ask(question) {
    if (!environment) return;
    for (const [tier, share] of Object.entries(question.phases[question.target]?.spec.training ?? {})) {
      const metric = trainingMetric(tier);
      const condition = { cel: `m.${metric} >= ${Number.isInteger(share) ? `${share}.0` : share}`, metric };
      const judged = judgeCriterion(condition, question, { scope: 'entry', environment });
      yield { ...judged, gate: `training/${tier}`, must: true, evidence: { ...judged.evidence, tier, share } };
    }
  },
};
