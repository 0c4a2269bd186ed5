import { secondsOf } from '../model/seconds-of.ts';

/** Values that an override may take. */
export type Bounds =
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'duration'; readonly min: string; readonly max: string }
  | { readonly type: 'values'; readonly values: readonly (string | number | boolean)[] }
  | { readonly type: 'text'; readonly maxLength: number };

/** Whether a value keeps to the bounds of an overridable field. */
export function isWithin(bounds: Bounds, value: unknown): boolean {
  switch (bounds.type) {
    case 'number':
      return typeof value === 'number' && value >= bounds.min && value <= bounds.max;
    case 'duration': {
      const seconds = secondsOf(value);
      return seconds >= secondsOf(bounds.min) && seconds <= secondsOf(bounds.max);
    }
    case 'values':
      return bounds.values.some((allowed) => allowed === value);
    case 'text':
      return typeof value === 'string' && value.length <= bounds.maxLength;
  }
}

/** Whether a value is of the sort that bounds speak about, inside of them or not. */
export function isOfType(bounds: Bounds, value: unknown): boolean {
  switch (bounds.type) {
    case 'number':
      return typeof value === 'number';
    case 'duration':
      return !Number.isNaN(secondsOf(value));
    case 'values':
      return bounds.values.some((allowed) => typeof allowed === typeof value);
    case 'text':
      return typeof value === 'string';
  }
}
