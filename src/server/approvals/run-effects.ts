import type { ApprovalFlowEffect } from '../../kinds/approval-flow/spec.ts';
import { formatAddress } from '../../model/address.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { putStoreStatus } from '../database/queries/store-status.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import { closeStore } from './close-store.ts';
import { createTasks } from './create-tasks.ts';
import type { PlacedRequest } from './in-place.ts';
import { plainValue } from './plain-value.ts';
import { storesFrom } from './world-of.ts';

/** A request that was just decided. */
export interface DecidedRequest extends PlacedRequest {
  readonly id: number;
}

type EffectOf<Type extends ApprovalFlowEffect['type']> = Extract<ApprovalFlowEffect, { readonly type: Type }>;

/** Does what a flow says shall happen, in the transaction of the last decision: all of it or nothing, and once. */
export async function runEffects(
  transaction: Queries,
  effects: readonly ApprovalFlowEffect[],
  decided: DecidedRequest,
): Promise<void> {
  for (const [index, effect] of effects.entries()) {
    if (effect.when !== undefined && decided.world.holds(effect.when) !== true) continue;
    switch (effect.type) {
      case 'create-tasks':
        await createTasks(transaction, effect, decided);
        break;
      case 'set-store-closure':
        await closeStore(transaction, { effect, index }, decided);
        break;
      case 'set-field':
        await setField(transaction, effect, decided);
        break;
      case 'emit-event':
        await insertJournal(transaction, [eventOf(effect, decided)]);
        break;
      case 'notify':
        await insertJournal(transaction, [noticeOf(effect, decided)]);
        break;
      default:
        effect satisfies never;
    }
  }
}

async function setField(transaction: Queries, effect: EffectOf<'set-field'>, decided: DecidedRequest): Promise<void> {
  const { request, id } = decided;
  const value = plainValue(request.scope(effect.value, 'approval-value').value ?? null);
  const path = effect.path.replace(/^status\./, '');
  const origin = `approval/${id}`;
  const at = request.people.at;
  for (const { name: store } of storesFrom(effect.storeFrom, request)) {
    await putStoreStatus(transaction, { store, path, value, updatedAt: at, origin });
    const entry = {
      at,
      actor: 'system/approvals',
      action: 'store.status-set',
      subject: formatAddress({ kind: LIVE_KINDS.store, name: store }),
      store,
    } as const;
    await insertJournal(transaction, [{ ...entry, outcome: 'done', data: { path, value, origin } }]);
  }
}

function eventOf({ event, payload = {} }: EffectOf<'emit-event'>, { request, id }: DecidedRequest): JournalEntry {
  const data = Object.fromEntries(
    Object.entries(payload).map(([name, expression]) => [
      name,
      plainValue(request.scope(expression, 'approval-value').value ?? null),
    ]),
  );
  return { ...entryOf(request, id), action: event, data };
}

function noticeOf(effect: EffectOf<'notify'>, { request, world, id }: DecidedRequest): JournalEntry {
  const { to = [], requester = true, channels, message } = effect;
  const others = to.flatMap((source) => (source.resolve === 'amount-ladder' ? [] : world.meant(source)));
  const people = [...new Set([...(requester ? [request.requester.employeeNumber] : []), ...others])];
  return { ...entryOf(request, id), action: 'notification.requested', data: { to: people, channels, message } };
}

function entryOf({ people, store }: DecidedRequest['request'], id: number) {
  const where = store ? { store: store.name } : {};
  return { at: people.at, actor: 'system/approvals', subject: `approval/${id}`, outcome: 'done', ...where } as const;
}
