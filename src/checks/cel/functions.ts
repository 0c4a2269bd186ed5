import { type CelType, DOUBLE, INT, TEXT, TIMESTAMP } from '../../model/cel-type.ts';
import { type Duration, parseDuration } from './duration.ts';
import { compilePattern } from './pattern.ts';
import type { Run } from './run.ts';
import { type ClockParts, clockParts, parseTimestamp } from './timestamp.ts';
import { Undecided } from './undecided.ts';

/** One form of a function. A method's receiver is its first parameter. */
export interface CelFunction {
  readonly parameters: readonly (readonly CelType['kind'][])[];
  readonly isMethod: boolean;
  readonly result: CelType;
  /** Parameters whose constants are tried out while the expression is checked: a wrong pattern is found before the day it matters. */
  readonly checked?: true;
  apply(args: readonly unknown[], run: Run): unknown;
}

const BOOL: CelType = { kind: 'bool' };
const STRING = ['string'] as const;
const SIZED = ['string', 'list', 'map', 'object'] as const;

/** Everything that can be called, by name. */
export const FUNCTIONS: ReadonlyMap<string, readonly CelFunction[]> = new Map<string, readonly CelFunction[]>([
  ['size', [call([SIZED], INT, size), method([SIZED], INT, size)]],
  ['startsWith', [text2(BOOL, (text, other) => text.startsWith(other))]],
  ['endsWith', [text2(BOOL, (text, other) => text.endsWith(other))]],
  ['contains', [text2(BOOL, (text, other) => text.includes(other))]],
  ['matches', [{ ...method([STRING, STRING], BOOL, matches), checked: true }]],
  [
    'lowerAscii',
    [method([STRING], TEXT, ([text]) => (text as string).replace(/[A-Z]+/g, (part) => part.toLowerCase()))],
  ],
  [
    'upperAscii',
    [method([STRING], TEXT, ([text]) => (text as string).replace(/[a-z]+/g, (part) => part.toUpperCase()))],
  ],
  ['trim', [method([STRING], TEXT, ([text]) => (text as string).trim())]],
  ['int', [{ ...call([['int', 'double', 'string']], INT, toInt), checked: true }]],
  ['double', [{ ...call([['int', 'double', 'string']], DOUBLE, toDouble), checked: true }]],
  ['string', [call([['string', 'int', 'double', 'bool']], TEXT, ([value]) => String(value))]],
  ['timestamp', [{ ...call([STRING], TIMESTAMP, toTimestamp), checked: true }]],
  ['duration', [{ ...call([STRING], { kind: 'duration' }, toDuration), checked: true }]],
  // As CEL defines them: months and days of the month count from 0, getDate from 1.
  ['getFullYear', partOf((parts) => parts.year)],
  ['getMonth', partOf((parts) => parts.month - 1)],
  ['getDate', partOf((parts) => parts.day)],
  ['getDayOfMonth', partOf((parts) => parts.day - 1)],
  ['getDayOfWeek', partOf((parts) => parts.weekday)],
  ['getHours', [...partOf((parts) => parts.hours), lengthIn(3_600_000)]],
  ['getMinutes', [...partOf((parts) => parts.minutes), lengthIn(60_000)]],
  ['getSeconds', [...partOf((parts) => parts.seconds), lengthIn(1000)]],
]);

function call(parameters: CelFunction['parameters'], result: CelType, apply: CelFunction['apply']): CelFunction {
  return { parameters, isMethod: false, result, apply };
}

function method(parameters: CelFunction['parameters'], result: CelType, apply: CelFunction['apply']): CelFunction {
  return { parameters, isMethod: true, result, apply };
}

function text2(result: CelType, apply: (text: string, other: string) => unknown): CelFunction {
  return method([STRING, STRING], result, ([text, other], run) => {
    const spent = run.spend((text as string).length / 100);
    return spent ?? apply(text as string, other as string);
  });
}

function size([value]: readonly unknown[]): number {
  if (typeof value === 'string') return [...value].length;
  return Array.isArray(value) ? value.length : Object.keys(value as object).length;
}

function matches([text, pattern]: readonly unknown[], run: Run): unknown {
  const compiled = compilePattern(pattern as string);
  return compiled ? compiled(text as string, run) : Undecided.error(`not a pattern: ${pattern}`);
}

function toInt([value]: readonly unknown[]): unknown {
  const number =
    typeof value === 'string'
      ? /^[-+]?\d{1,16}$/.test(value)
        ? Number(value)
        : Number.NaN
      : Math.trunc(value as number);
  return Number.isSafeInteger(number) ? number : Undecided.error(`int(${value})`);
}

function toDouble([value]: readonly unknown[]): unknown {
  if (typeof value === 'number') return value;
  const number = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value as string) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : Undecided.error(`double(${value})`);
}

function toTimestamp([text]: readonly unknown[]): unknown {
  return parseTimestamp(text as string) ?? Undecided.error(`timestamp(${text})`);
}

function toDuration([text]: readonly unknown[]): unknown {
  return parseDuration(text as string) ?? Undecided.error(`duration(${text})`);
}

/** A part of a timestamp, in UTC or in a named time zone. */
function partOf(part: (parts: ClockParts) => number): CelFunction[] {
  const apply = ([moment, zone = 'UTC']: readonly unknown[]): unknown => {
    const parts = clockParts(moment as Date, zone as string);
    return parts ? part(parts) : Undecided.error(`no time zone ${zone}`);
  };
  return [method([['timestamp']], INT, apply), method([['timestamp'], STRING], INT, apply)];
}

function lengthIn(milliseconds: number): CelFunction {
  return method([['duration']], INT, ([length]) => Math.trunc((length as Duration).milliseconds / milliseconds));
}
