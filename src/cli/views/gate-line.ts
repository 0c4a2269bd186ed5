import type { GateAnswer } from '../../rollout/answer.ts';
import type { PartyState } from '../../rollout/sign-off-state.ts';
import { visible } from '../report/visible.ts';
import type { Ui } from '../ui.ts';

/** One gate in a row of a table: its sign, its name, why, and the waiver that sets it aside. */
export function gateLine(answer: GateAnswer, ui: Ui): string[] {
  const { text } = ui.messages;
  const { gate, must, verdict, waiver } = answer;
  const marks = [
    ...(waiver === undefined ? [] : [ui.color.yellow(text('rollout.gates.waived', { waiver }))]),
    ...(must || verdict === 'open' ? [] : [ui.color.dim(text('rollout.gates.advice'))]),
  ];
  return [`  ${signOf(answer, ui)}`, visible(gate), [visible(gateReason(answer, ui)), ...marks].join('  ')];
}

/** Why a gate answers as it does. */
export function gateReason({ reason, evidence }: GateAnswer, ui: Ui): string {
  const { text } = ui.messages;
  const args = Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, value === '' ? '–' : value]));
  const state = reason === 'not-signed' ? { state: text(`signoff.state.${stateOf(evidence)}`) } : {};
  return text(`rollout.why.${reason}`, { ...args, ...state, figure: figureOf(evidence) });
}

/** Recorded evidence is plain text; a state that we do not know counts as no signature. */
function stateOf({ state }: GateAnswer['evidence']): PartyState['state'] {
  return SIGNATURE_STATES.find((known) => known === state) ?? 'missing';
}

const SIGNATURE_STATES: readonly PartyState['state'][] = [
  'missing',
  'void',
  'revoked',
  'expired',
  'altered',
  'self-approved',
];

function signOf({ verdict, must, waiver }: GateAnswer, { color }: Ui): string {
  if (verdict === 'open') return color.green('✔');
  const paint = must && waiver === undefined ? color.red : color.yellow;
  return paint({ closed: '✖', wait: '◷', 'insufficient-data': '?' }[verdict]);
}

/** `on_time_rate = 0.9167 (1100/1200, P28D)`. */
function figureOf({
  metric = '',
  numerator = 0,
  denominator = 1,
  window,
  samples = 0,
}: GateAnswer['evidence']): string {
  const value = Number((Number(numerator) / Number(denominator)).toFixed(4));
  const counted = Number(denominator) === 1 ? `n=${samples}` : `${numerator}/${denominator}`;
  return `${metric} = ${value} (${counted}${window === undefined ? '' : `, ${window}`})`;
}
