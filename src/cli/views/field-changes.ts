import type { FieldChange } from '../../model/change.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Ui } from '../ui.ts';
import { valueTexts } from './value-texts.ts';

/** One line a field: `spec.openingHours: 10:00 → 09:30`. */
export function fieldChangeLines(fields: readonly FieldChange[], { color }: Ui): string[] {
  return fields.map((field) => {
    const path = `      ${formatPath(field.path)}: `;
    const { before, after } = valueTexts(field, { limit: 80, more: () => '…', plain: true });
    if (before === undefined) return `${path}${color.green(`+ ${after ?? ''}`)}`;
    if (after === undefined) return `${path}${color.red(`- ${before}`)}`;
    return `${path}${color.red(before)} → ${color.green(after)}`;
  });
}

/** `spec.steps.power-on.max`, as in `explain`. */
export function formatPath(path: ValuePath): string {
  return path
    .map((step) => (typeof step === 'number' || /^[\w-]+$/.test(step) ? step : JSON.stringify(step)))
    .join('.');
}
