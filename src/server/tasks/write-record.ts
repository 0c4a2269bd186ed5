import type { SopCreateRecordAction } from '../../kinds/sop/spec.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { insertLedgerEntry } from '../database/queries/ledger-entries.ts';
import type { DueAction } from '../procedures/judge-run.ts';
import { itemKey } from '../procedures/run-steps.ts';
import type { ActionContext } from './action-context.ts';

/** Writes an entry into a ledger of the store, with what the step was answered; other systems hear of it as an event. */
export async function writeRecord(
  transaction: Queries,
  { task, store, who, now, sheet }: ActionContext,
  { judged }: DueAction,
  { record, note }: SopCreateRecordAction,
): Promise<void> {
  const { step } = judged.of;
  const item = itemKey(judged.of);
  const answers = sheet.all().filter((answer) => answer.step === step.id && answer.item === item);
  const entry = {
    ...{ store: store.name, businessDate: task.businessDate, record, task: task.id, step: step.id, item },
    ...{ note: note ? { ...note } : null, inputs: task.inputs, writtenAt: now, writtenBy: who.id },
    answers: Object.fromEntries(answers.map(({ proof, value }) => [proof, value])),
  };
  const id = await insertLedgerEntry(transaction, entry);
  const data = { record, task: `task/${task.id}`, step: step.id, ...(item === '' ? {} : { item }) };
  const told = { at: now, actor: who.id, store: store.name, outcome: 'done' } as const;
  await insertJournal(transaction, [{ ...told, action: 'record.created', subject: `ledger-entry/${id}`, data }]);
}
