import type { FieldChange } from '../../model/change.ts';
import { formatPath } from '../../model/value-path.ts';
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
