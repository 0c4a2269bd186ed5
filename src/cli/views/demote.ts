import type { Demote } from '../../operations/demote.ts';
import type { LiftedDemotion } from '../../operations/lift-demotion.ts';
import type { CommittedMoves } from '../commit-moves.ts';
import { visible } from '../report/visible.ts';
import type { View } from '../ui.ts';
import { nextLines } from './promote.ts';
import { table } from './table.ts';

/** Who would go back, from where, and why. */
export const demotePlanView: View<Demote> = ({ stores, to, reason, record = '', files }, ui) => {
  const { text } = ui.messages;
  const target = to ?? text('demote.off');
  return [
    ui.color.bold(text('demote.title', { stores: stores.length, to: target })),
    table(stores.map(({ store, from }) => [`  ${visible(store)}`, `${from} → ${target}`])),
    text('demote.reason', { reason: visible(reason) }),
    text('promote.files', { files: files.length, record }),
  ].join('\n');
};

/** What became of it. */
export const demoteView: View<Demote & CommittedMoves> = (value, ui) => {
  const { text } = ui.messages;
  const { stores, to, record } = value;
  if (record === undefined) return `${ui.color.green('✔')} ${text('demote.nothing')}`;
  const args = { stores: stores.length, to: to ?? text('demote.off'), record };
  return [`${ui.color.green('✔')} ${text('demote.done', args)}`, ...nextLines(value, ui)].join('\n');
};

/** Whose demotion is lifted. */
export const liftView: View<LiftedDemotion & CommittedMoves> = (value, ui) => {
  const { demotion, stores } = value;
  const line = ui.messages.text('demote.lifted', { demotion, stores: stores.length });
  return [`${ui.color.green('✔')} ${line}`, ...nextLines(value, ui)].join('\n');
};
