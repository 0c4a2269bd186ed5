import type { FieldChange } from '../../model/change.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Ui } from '../ui.ts';

/** One line a field: `spec.openingHours: 10:00 → 09:30`. */
export function fieldChangeLines(fields: readonly FieldChange[], { color }: Ui): string[] {
  return fields.map((field) => {
    const path = `      ${formatPath(field.path)}: `;
    if (!('before' in field)) return `${path}${color.green(`+ ${short(field.after)}`)}`;
    if (!('after' in field)) return `${path}${color.red(`- ${short(field.before)}`)}`;
    return `${path}${color.red(short(field.before))} → ${color.green(short(field.after))}`;
  });
}

/** `spec.steps.power-on.max`, as in `explain`. */
export function formatPath(path: ValuePath): string {
  return path
    .map((step) => (typeof step === 'number' || /^[\w-]+$/.test(step) ? step : JSON.stringify(step)))
    .join('.');
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replaceAll('\n', '⏎');
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
}
