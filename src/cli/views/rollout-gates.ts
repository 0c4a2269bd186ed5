import type { RolloutGates } from '../../operations/rollout-gates.ts';
import type { Ui, View } from '../ui.ts';
import { gateLine } from './gate-line.ts';
import { someNames } from './some-names.ts';
import { table } from './table.ts';

/** Every gate with its answer, and what to do next. */
export const rolloutGatesView: View<RolloutGates> = (value, ui) => {
  const { messages, color } = ui;
  const { phase, gates, rollout, stores, blocking } = value;
  if (phase === undefined) return `${color.green('✔')} ${messages.text('rollout.gates.nothing', { rollout })}`;
  const verdict = value.isOpen
    ? `${color.green('✔')} ${messages.text('rollout.gates.open', { phase, selector: stores.join(',') })}`
    : `${color.red('✖')} ${messages.text('rollout.gates.blocked', { count: blocking })}`;
  return [color.bold(gatesTitle(value, ui)), '', table(gates.map((answer) => gateLine(answer, ui))), '', verdict].join(
    '\n',
  );
};

function gatesTitle({ phase = '', wave, stores }: RolloutGates, ui: Ui): string {
  const names = someNames(stores, ui, 10);
  if (wave === undefined) return ui.messages.text('rollout.gates.title', { phase, stores: names });
  return ui.messages.text('rollout.gates.wave', { phase, wave, stores: names });
}
