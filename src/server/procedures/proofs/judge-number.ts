import type { SopComparison, SopNumberEvidence, SopTimerEvidence } from '../../../kinds/sop/spec.ts';
import type { AnswerSheet } from '../answer-sheet.ts';
import { type SentProof, type Verdict, wrongType } from './verdict.ts';

/** A number: outside its limits it fails, and is taken all the same. */
export function judgeNumber(evidence: SopNumberEvidence, sent: SentProof, sheet: AnswerSheet): Verdict {
  const { value } = sent;
  const { precision = 0, min = -Infinity, max = Infinity, warnMin = -Infinity, warnMax = Infinity } = evidence;
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number');
  if (decimals(value) > precision && evidence.computed === undefined)
    return wrongType(precision === 0 ? 'whole number' : `number with ${precision} decimals`);
  if (value < min || value > max || differs(evidence.compareTo, sent, sheet)) return { result: 'fail', value };
  if (value < warnMin || value > warnMax) return { result: 'warning', value, flags: ['warning'] };
  return { result: 'pass', value };
}

/** Seconds; too few or too many fail. */
export function judgeTimer({ minSeconds = 0, maxSeconds = Infinity }: SopTimerEvidence, { value }: SentProof): Verdict {
  if (!Number.isInteger(value) || (value as number) < 0) return wrongType('whole seconds');
  const seconds = value as number;
  return { result: seconds < minSeconds || seconds > maxSeconds ? 'fail' : 'pass', value };
}

/** Is it further from the figure than it may be? Nobody fails for a figure that the platform does not know. */
function differs(
  comparison: SopComparison | undefined,
  { value, facts, item }: SentProof,
  sheet: AnswerSheet,
): boolean {
  if (!comparison) return false;
  const { source, field = '', tolerance = 0, direction = 'either', toleranceUnit = 'absolute' } = comparison;
  const [step = '', proof = ''] = field.split('.');
  const answer = sheet.get(step, item?.key ?? '', proof) ?? sheet.get(step, '', proof);
  const figure = source === 'answer' ? answer?.value : facts.data[field];
  if (typeof figure !== 'number') return false;
  // Of 0.1 + 0.2 no cent shall be missing.
  const difference = Number(((value as number) - figure).toFixed(9));
  const allowed = toleranceUnit === 'percent' ? (Math.abs(figure) * tolerance) / 100 : tolerance;
  if (direction === 'above') return difference > allowed;
  return direction === 'below' ? -difference > allowed : Math.abs(difference) > allowed;
}

function decimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}
