import type { PhaseStatus, RolloutStatus } from '../../operations/rollout-status.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';
import { gateLine } from './gate-line.ts';
import { someNames } from './some-names.ts';
import { table } from './table.ts';

/** Columns of the bar that shows how much of a phase's stores are in it. */
const BAR = 20;

/** A picture of the rollout: phases with their stores, waves and soak, what is held back, and what the next step waits for. */
export const rolloutStatusView: View<RolloutStatus> = (status, ui) => {
  const { messages, color } = ui;
  const { phases, rollout, outside, waivers, held } = status;
  const stores = phases.reduce((sum, phase) => sum + phase.stores.length, 0);
  const lines = [
    color.bold(messages.text('rollout.status.title', { rollout, stores, phases: phases.length, outside })),
    '',
  ];
  for (const [index, phase] of phases.entries()) lines.push(...phaseLines(phase, phases[index - 1], ui));
  for (const { store, demotion, reason } of held)
    lines.push(color.yellow(`! ${messages.text('rollout.status.held', { store, demotion, reason: visible(reason) })}`));
  for (const { waiver, expires, gates, reason, problem } of waivers) {
    const args = { waiver, expires, gates: gates.join(', '), reason: visible(reason) };
    const text =
      problem === undefined
        ? messages.text('rollout.status.waiver', args)
        : messages.text('rollout.status.waiverVoid', { ...args, problem });
    lines.push(color.yellow(`! ${text}`));
  }
  return [...lines, ...nextLines(status, ui)].join('\n');
};

function phaseLines(phase: PhaseStatus, before: PhaseStatus | undefined, ui: Ui): string[] {
  const { messages, color } = ui;
  const { phase: name, order, stores, eligible, since, storeDays, soakStoreDays, waves, capabilities } = phase;
  const full = eligible === 0 ? 0 : Math.round((BAR * Math.min(stores.length, eligible)) / eligible);
  const bar = `${color.green('█'.repeat(full))}${color.dim('░'.repeat(BAR - full))}`;
  const notes = [
    ...(since === undefined ? [] : [messages.text('rollout.status.since', { since: since.slice(0, 10) })]),
    ...(soakStoreDays === undefined || stores.length === 0
      ? []
      : [messages.text('rollout.status.soak', { storeDays, soakStoreDays })]),
  ];
  const lines = [
    `${order}  ${bar}  ${messages.text('rollout.status.phase', { name, count: stores.length, eligible })}  ${color.dim(notes.join('  '))}`.trimEnd(),
  ];
  if (stores.length > 0)
    lines.push(
      `   ${someNames(
        stores.map(({ store }) => store),
        ui,
        8,
      )}`,
    );
  const notLive = stores.filter(({ live }) => live === false).map(({ store }) => store);
  if (notLive.length > 0)
    lines.push(`   ${color.yellow(messages.text('rollout.status.notLive', { names: someNames(notLive, ui) }))}`);
  for (const { wave, arrived, failed, size, isThrough } of stores.length > 0 ? waves : [])
    lines.push(
      `   ${isThrough ? color.green('✔') : '·'} ${messages.text('rollout.status.wave', { wave, arrived, failed, size })}`,
    );
  const added = capabilities.filter((one) => !before?.capabilities.includes(one));
  if (added.length > 0)
    lines.push(`   ${color.dim(messages.text('rollout.status.adds', { names: added.join(', ') }))}`);
  return [...lines, ''];
}

function nextLines({ next, rollout }: RolloutStatus, ui: Ui): string[] {
  const { messages, color } = ui;
  const { phase, wave, stores, blockedBy } = next;
  if (phase === undefined) return [`${color.green('✔')} ${messages.text('rollout.gates.nothing', { rollout })}`];
  const args = { phase, stores: stores.length };
  const title =
    wave === undefined
      ? messages.text('rollout.status.next', args)
      : messages.text('rollout.status.nextWave', { ...args, wave });
  const isOpen = blockedBy.length === 0;
  const state = isOpen
    ? color.green(messages.text('rollout.status.open'))
    : color.red(messages.text('rollout.status.blocked', { count: blockedBy.length }));
  const head = messages.text('rollout.status.step', { step: title, state });
  return isOpen ? [head] : [head, table(blockedBy.map((answer) => gateLine(answer, ui)))];
}
