import { sop } from '../../kinds/sop/index.ts';
import { trainingPlan } from '../../kinds/training-plan/index.ts';
import type { ChainRule } from './rule.ts';

/** A procedure that asks for a course nobody teaches. A chain without training plans teaches elsewhere. */
export const courseUntaught: ChainRule = {
  code: 'policy/course-untaught',
  severity: 'warning',
  needs: [trainingPlan],
  *check(chain) {
    const plans = [...chain.of(trainingPlan).values()];
    if (plans.length === 0) return;
    const taught = new Set(plans.flatMap(({ outline }) => outline.courses.map(({ id }) => id)));
    for (const { address, outline } of chain.of(sop).values())
      for (const [index, course] of (outline.courses ?? []).entries())
        if (!taught.has(course)) yield { address, path: ['spec', 'training', 'required', index], args: { course } };
  },
};
