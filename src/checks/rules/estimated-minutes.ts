import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { performersOf, requiredSteps } from '../../kinds/sop/steps.ts';
import type { DocumentRule } from './rule.ts';

/** An estimate that the work of one person alone exceeds, or that exceeds the limit. */
export const estimatedMinutes: DocumentRule<SopSpec> = {
  code: 'policy/estimated-minutes',
  severity: 'warning',
  kind: sop,
  *check({ spec }) {
    const { estimatedMinutes: minutes, maxMinutes } = spec;
    if (maxMinutes !== undefined && maxMinutes < minutes)
      yield { path: ['spec', 'maxMinutes'], args: { minutes, other: maxMinutes }, severity: 'error' };
    const secondsByRole = new Map<string, number>();
    for (const step of requiredSteps(spec))
      for (const role of performersOf(step, spec))
        secondsByRole.set(role, (secondsByRole.get(role) ?? 0) + (step.estimatedSeconds ?? 0));
    const other = Math.ceil(Math.max(0, ...secondsByRole.values()) / 60);
    if (other > minutes) yield { path: ['spec', 'estimatedMinutes'], args: { minutes, other } };
  },
};
