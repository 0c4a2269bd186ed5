import { Duration } from './duration.ts';
import type { Arithmetic } from './node.ts';
import type { Run } from './run.ts';
import { Undecided } from './undecided.ts';

/** Whether two values are the same, deeply; numbers by value, moments and lengths by their time. */
export function isEqual(a: unknown, b: unknown, run: Run): boolean | Undecided {
  const spent = run.spend(1);
  if (spent) return spent;
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left !== undefined || right !== undefined) return left === right && a.constructor === b.constructor;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key)) return false;
    const same = isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], run);
    if (same !== true) return same;
  }
  return true;
}

/** `value in list`, `key in map`. */
export function isAmong(value: unknown, holder: unknown, run: Run): boolean | Undecided {
  if (typeof holder !== 'object' || holder === null || timeOf(holder) !== undefined)
    return mismatched('in', value, holder);
  if (!Array.isArray(holder)) return typeof value === 'string' && Object.hasOwn(holder, value);
  for (const item of holder) {
    const same = isEqual(value, item, run);
    if (same !== false) return same;
  }
  return false;
}

/** Negative, zero or positive, as a stands before, at or behind b. Text is in the order of its code points. */
export function order(a: unknown, b: unknown): number | Undecided {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : codePointOrder(a, b);
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left === undefined || right === undefined || a?.constructor !== b?.constructor) return mismatched('<', a, b);
  return left - right;
}

function codePointOrder(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [x, y] = [left.next().value?.codePointAt(0) ?? -1, right.next().value?.codePointAt(0) ?? -1];
    if (x !== y || x < 0) return x - y;
  }
}

/** Longer texts and lists are not made: doubling one thirty times would fill the memory. */
const MAX_LENGTH = 10_000;

/** Sums, differences, products; `whole` says that both operands are whole numbers by type, so that 7 / 2 is 3. */
export function arithmetic(
  operator: Arithmetic,
  a: unknown,
  b: unknown,
  { whole, run }: { readonly whole: boolean; readonly run: Run },
): unknown {
  if (typeof a === 'number' && typeof b === 'number') return computed(operator, a, b, whole);
  if (operator === '+' && typeof a === 'string' && typeof b === 'string')
    return run.spend((a.length + b.length) / 100) ?? (a.length + b.length > MAX_LENGTH ? TOO_LONG : a + b);
  if (operator === '+' && Array.isArray(a) && Array.isArray(b))
    return run.spend(a.length + b.length) ?? (a.length + b.length > MAX_LENGTH ? TOO_LONG : [...a, ...b]);
  return inTime(operator, a, b) ?? mismatched(operator, a, b);
}

const TOO_LONG = Undecided.error(`longer than ${MAX_LENGTH}`);

function computed(operator: Arithmetic, a: number, b: number, whole: boolean): number | Undecided {
  if (b === 0 && (operator === '/' || operator === '%')) return Undecided.error(`${a} ${operator} 0`);
  const result = { '+': a + b, '-': a - b, '*': a * b, '/': whole ? Math.trunc(a / b) : a / b, '%': a % b }[operator];
  const isExact =
    Number.isFinite(result) && (!Number.isInteger(a) || !Number.isInteger(b) || !whole || Number.isSafeInteger(result));
  return isExact ? result : Undecided.error(`${a} ${operator} ${b}`);
}

function inTime(operator: Arithmetic, a: unknown, b: unknown): Date | Duration | undefined {
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left === undefined || right === undefined || (operator !== '+' && operator !== '-')) return undefined;
  const result = operator === '+' ? left + right : left - right;
  if (a instanceof Duration && b instanceof Duration) return new Duration(result);
  if (operator === '-' && a instanceof Date && b instanceof Date) return new Duration(result);
  if (a instanceof Date ? b instanceof Date : operator === '-') return undefined;
  const moment = new Date(result);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** A moment or a length of time in milliseconds. */
function timeOf(value: unknown): number | undefined {
  if (value instanceof Date) return value.getTime();
  return value instanceof Duration ? value.milliseconds : undefined;
}

function mismatched(operator: string, ...values: readonly unknown[]): Undecided {
  return Undecided.error(`${operator}: ${values.map((value) => (value === null ? 'null' : typeof value)).join(', ')}`);
}
