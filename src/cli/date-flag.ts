import { UserError } from '../model/user-error.ts';
import { today } from './today.ts';

/** The day that a flag names; today when it is not given. */
export function dateFrom(text: string | undefined): string {
  if (text === undefined) return today();
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // 31 November is read as 1 December by some.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new UserError('usage/date', { text });
  return text;
}
