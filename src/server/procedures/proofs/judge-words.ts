import type { SopCheckEvidence, SopDatetimeEvidence, SopTextEvidence } from '../../../kinds/sop/spec.ts';
import { secondsOf } from '../../../model/seconds-of.ts';
import { refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

const PARTS = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
} as const;

const RELATIVE = /^(now|start|due)(?:([+-])(P.+))?$/;

/** Pass, fail, or not applicable where that is offered. */
export function judgeCheck({ allowNotApplicable = false }: SopCheckEvidence, { value }: SentProof): Verdict {
  if (value === 'pass' || value === 'fail') return { result: value, value };
  if (value === 'na') return allowNotApplicable ? { result: 'na', value } : refuse('answers/not-offered', { value });
  return wrongType('pass, fail or na');
}

export function judgeText({ minLength = 0, maxLength = 2000 }: SopTextEvidence, { value }: SentProof): Verdict {
  if (typeof value !== 'string') return wrongType('text');
  const count = [...value.trim()].length;
  if (count < minLength) return refuse('answers/too-few', { count, min: minLength });
  return count > maxLength ? refuse('answers/too-many', { count, max: maxLength }) : { result: 'none', value };
}

/** A date or a time; too early or too late fails. */
export function judgeDatetime(evidence: SopDatetimeEvidence, sent: SentProof): Verdict {
  const { value } = sent;
  const { parts = 'date-time', min, max, warnMin } = evidence;
  const isWell = typeof value === 'string' && PARTS[parts].test(value);
  if (!isWell || (parts !== 'time' && Number.isNaN(Date.parse(value)))) return wrongType(parts);
  if (parts === 'time') return { result: 'none', value };
  const at = comparable(new Date(value), parts);
  const limit = (text: string | undefined): number | undefined => {
    const moment = text === undefined ? undefined : momentOf(text, sent);
    return moment && comparable(moment, parts);
  };
  if (at < (limit(min) ?? -Infinity) || at > (limit(max) ?? Infinity)) return { result: 'fail', value };
  if (at < (limit(warnMin) ?? -Infinity)) return { result: 'warning', value, flags: ['warning'] };
  return { result: 'pass', value };
}

/** Of days only the day counts. */
function comparable(at: Date, parts: 'date' | 'date-time'): number {
  return parts === 'date' ? Math.floor(at.getTime() / 86_400_000) : at.getTime();
}

function momentOf(text: string, { at, facts }: SentProof): Date | undefined {
  const [, from, sign, duration] = RELATIVE.exec(text) ?? [];
  const start = from === 'now' ? at : from === 'due' ? facts.run.dueAt : facts.run.startedAt;
  if (!start) return undefined;
  const seconds = duration === undefined ? 0 : secondsOf(duration);
  return new Date(start.getTime() + (sign === '-' ? -seconds : seconds) * 1000);
}
