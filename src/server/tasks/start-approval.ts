import type { SopStartApprovalAction } from '../../kinds/sop/spec.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import { plainValue } from '../approvals/plain-value.ts';
import { prepareApproval } from '../approvals/prepare-approval.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { DueAction } from '../procedures/judge-run.ts';
import { evaluateInRun } from '../procedures/run-conditions.ts';
import { ownName } from '../procedures/run-steps.ts';
import type { ActionContext } from './action-context.ts';
import { peopleOf } from './notify-roles.ts';

/**
 * Starts a request of a flow with what the step says about its form. Complete, and by somebody whom the flow lets ask, it goes its way;
 * else it waits with whoever may ask, as a request that came back does, for the rest of the form.
 */
export async function startApproval(
  transaction: Queries,
  context: ActionContext,
  { judged }: DueAction,
  { flow: name, form = {} }: SopStartApprovalAction,
): Promise<void> {
  const { task, store, chain, who, now, sheet } = context;
  const flow = chain.get('approvalFlow', name);
  const requester = flow && (await requesterOf(transaction, context, flow.spec.initiators));
  const origin = `task/${task.id}`;
  const entry = { at: now, actor: who.id, subject: origin, store: store.name, outcome: 'done' } as const;
  if (!flow || !requester) {
    const data = { flow: name, step: judged.of.step.id, reason: flow ? 'nobody-may-ask' : 'no-such-flow' };
    await insertJournal(transaction, [{ ...entry, action: 'approval.not-started', data }]);
    return;
  }
  const { of } = judged;
  const at = { place: 'step-value', step: ownName(of), item: of.item } as const;
  const below = sheet.below(of.prefix);
  const said = Object.entries(form).map(([field, text]) => [
    field,
    plainValue(evaluateInRun(text, at, of.facts, below) ?? null),
  ]);
  const own = flow.spec.form.fields.find((field) => field.type === 'store' && !field.multiple);
  const filled = { ...(own ? { [own.id]: store.name } : {}), ...Object.fromEntries(said) };
  const ask = { flow, requester, store: store.name, filled, chain, at: now };
  await prepareApproval(transaction, ask, { origin, isTheirs: `staff/${requester.employeeNumber}` === who.id });
}

/** Whoever did the step, if the flow lets them ask; else somebody of the store whom it does. */
async function requesterOf(
  transaction: Queries,
  context: ActionContext,
  initiators: readonly string[],
): Promise<PersonPrincipal | undefined> {
  const { who, store } = context;
  if (who.type === 'person' && who.holdings.some(({ role, reaches }) => initiators.includes(role) && reaches(store)))
    return who;
  const able = await peopleOf(transaction, initiators, context);
  return able.find((person) => person.store === store.name) ?? able[0];
}
