import type { SopSpec } from '../../kinds/sop/spec.ts';
import { performersOf, stepsOf } from '../../kinds/sop/steps.ts';
import { holdsRole } from '../access/holds-role.ts';
import type { Principal } from '../access/principal.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { SentStep } from './sent-answers.ts';

/** Are all these steps for roles that this person has in the store? Then they are their own, whoever has the task. */
export function areTheirSteps(
  who: Principal,
  { sop, store, sent }: { readonly sop: SopSpec; readonly store: LiveStore; readonly sent: readonly SentStep[] },
): boolean {
  const steps = new Map(stepsOf(sop).map(({ step }) => [step.id, step]));
  return (
    sent.length > 0 &&
    sent.every(({ step: id }) => {
      const step = steps.get(id);
      return step !== undefined && holdsRole(who, performersOf(step, sop), store);
    })
  );
}
