import type { SopSpec } from '../../kinds/sop/spec.ts';
import { performersOf, stepsOf } from '../../kinds/sop/steps.ts';
import { holdsRole, rolesIn } from '../access/holds-role.ts';
import type { Principal } from '../access/principal.ts';
import type { LiveStore } from '../live/live-store.ts';
import { SIGN_OFF } from '../procedures/sign-off-step.ts';
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
      if (id === SIGN_OFF) return signs(who, { sop, store });
      // The steps of another SOP are for whoever does the step that refers to it.
      const step = steps.get(id.split(/[:/]/)[0] ?? '');
      return step !== undefined && holdsRole(who, performersOf(step, sop), store);
    })
  );
}

/** Those who sign the whole run; a second person may be anybody who works with the store. */
function signs(who: Principal, { sop, store }: { readonly sop: SopSpec; readonly store: LiveStore }): boolean {
  const { signOff } = sop.completion ?? {};
  if (signOff) return holdsRole(who, signOff, store);
  return who.type === 'person' && rolesIn(who, store).length > 0;
}
