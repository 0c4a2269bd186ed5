import type { CelType } from '../../model/cel-type.ts';
import { parseDuration } from './duration.ts';
import { parseTimestamp } from './timestamp.ts';
import { Undecided } from './undecided.ts';

/** A value from outside as the expression's type for it says: dates and durations arrive as text, large counts as BigInt. */
export function asTyped(value: unknown, type: CelType | undefined, path: string): unknown {
  if (value === undefined) return Undecided.missing(path);
  if (typeof value === 'bigint') return safeNumber(value, path);
  if (typeof value === 'number' && !Number.isFinite(value)) return Undecided.error(`${path}: ${value}`);
  if (typeof value === 'string' && type?.kind === 'timestamp')
    return parseTimestamp(value) ?? Undecided.error(`${path}: ${value}`);
  if (typeof value === 'string' && type?.kind === 'duration')
    return parseDuration(value) ?? Undecided.error(`${path}: ${value}`);
  return value;
}

function safeNumber(value: bigint, path: string): number | Undecided {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : Undecided.error(`${path}: ${value}`);
}
