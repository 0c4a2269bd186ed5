import { isPassed, type Validation } from '../../operations/validate.ts';
import type { Messages } from '../messages/index.ts';

/** One line about the whole run: `✖ storeops validate: 4 errors, 1 warnings, 0 notes`. */
export function totalText(value: Validation, messages: Messages): string {
  const { errors, warnings, notes } = value;
  const sign = isPassed(value) ? (warnings > 0 ? '⚠' : '✔') : '✖';
  const isClean = errors + warnings + notes === 0;
  return `${sign} ${messages.text(isClean ? 'report.clean' : 'report.failed', { errors, warnings, notes })}`;
}
