import { judgeCriterion } from '../judge-criterion.ts';
import { trainingMetric } from '../measures-for.ts';
import type { Gate } from './gate.ts';

/** Enough people of each tier are certified in the stores that come. */
export const training: Gate = {
  name: 'training',
  *ask(question) {
    for (const [tier, share] of Object.entries(question.phases[question.target]?.spec.training ?? {})) {
      const metric = trainingMetric(tier);
      const condition = { cel: `m.${metric} >= ${Number.isInteger(share) ? `${share}.0` : share}`, metric };
      const judged = judgeCriterion(condition, question, 'entry');
      yield { ...judged, gate: `training/${tier}`, must: true, evidence: { ...judged.evidence, tier, share } };
    }
  },
};
