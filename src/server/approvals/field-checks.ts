import type { ApprovalFlowField } from '../../kinds/approval-flow/spec.ts';
import { addDays, type Day } from '../../model/day.ts';
import { secondsOf } from '../../model/seconds-of.ts';

/** What is wrong with a value: that it is no such value, or which limit it breaks. */
export type FieldFault = { readonly expected: string } | { readonly limit: string; readonly bound: string };

export interface CheckMoment {
  readonly today: Day;
  readonly now: Date;
}

type Of<Type extends ApprovalFlowField['type']> = Extract<ApprovalFlowField, { readonly type: Type }>;

/** Everything that is wrong with a value that is there, but for what other records know. */
export function fieldFaults(field: ApprovalFlowField, value: unknown, moment: CheckMoment): FieldFault[] {
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return [{ expected: 'text' }];
      return within({ minLength: field.minLength, maxLength: field.maxLength }, [...value].length);
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return [{ expected: 'number' }];
      if (field.integer && !Number.isSafeInteger(value)) return [{ expected: 'whole number' }];
      return within({ min: field.min, max: field.max }, value);
    case 'money':
      return moneyFaults(field, value);
    case 'date':
      return dateFaults(field, value, moment);
    case 'datetime':
      return datetimeFaults(field, value, moment);
    case 'daterange':
      return rangeFaults(field, value, moment);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [{ expected: 'true or false' }];
    case 'select':
      return listFaults(field, value, (item) => field.options.some(({ id }) => id === item));
    case 'attachment':
      return attachmentFaults(field, value);
    case 'table':
      return tableFaults(field, value);
    default:
      return listFaults(field, value, isName);
  }
}

function isName(item: unknown): boolean {
  return typeof item === 'string' && item.length > 0 && item.length <= 200;
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && toDay(value) === value;
}

function toDay(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** Of bounds named `min…` and `max…`, those that a number breaks. */
function within(bounds: Readonly<Record<string, number | undefined>>, value: number): FieldFault[] {
  return Object.entries(bounds).flatMap(([limit, bound]) => {
    if (bound === undefined) return [];
    const isBroken = limit.startsWith('min') ? value < bound : value > bound;
    return isBroken ? [{ limit, bound: String(bound) }] : [];
  });
}

function moneyFaults({ currency, minMinor, maxMinor }: Of<'money'>, value: unknown): FieldFault[] {
  const { amountMinor, currency: given } = (value ?? {}) as { amountMinor?: unknown; currency?: unknown };
  const isAmount = typeof amountMinor === 'number' && Number.isSafeInteger(amountMinor) && amountMinor >= 0;
  if (!isAmount || given !== currency) return [{ expected: `whole minor units of ${currency}` }];
  return within({ minMinor, maxMinor }, amountMinor);
}

/** In whole days of the store: P7D on the first is the eighth at the earliest. */
function leadFaults(start: Day, minLeadTime: string | undefined, { today }: CheckMoment): FieldFault[] {
  if (minLeadTime === undefined) return [];
  const earliest = addDays(today, Math.ceil(secondsOf(minLeadTime) / 86_400));
  return start < earliest ? [{ limit: 'minLeadTime', bound: earliest }] : [];
}

function dateFaults({ minLeadTime, pastOnly }: Of<'date'>, value: unknown, moment: CheckMoment): FieldFault[] {
  if (!isDay(value)) return [{ expected: 'date' }];
  const late: FieldFault[] = pastOnly && value > moment.today ? [{ limit: 'pastOnly', bound: moment.today }] : [];
  return [...leadFaults(value, minLeadTime, moment), ...late];
}

function datetimeFaults({ minLeadTime }: Of<'datetime'>, value: unknown, { now }: CheckMoment): FieldFault[] {
  const isMoment =
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value));
  if (!isMoment) return [{ expected: 'date and time with its offset from UTC' }];
  const earliest = new Date(now.getTime() + secondsOf(minLeadTime ?? 'PT0S') * 1000);
  const isEarly = minLeadTime !== undefined && new Date(value) < earliest;
  return isEarly ? [{ limit: 'minLeadTime', bound: earliest.toISOString() }] : [];
}

function rangeFaults({ minLeadTime, maxLength }: Of<'daterange'>, value: unknown, moment: CheckMoment): FieldFault[] {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  if (!isDay(start) || !isDay(end) || end < start) return [{ expected: 'first and last day' }];
  const last = maxLength === undefined ? end : addDays(start, Math.floor(secondsOf(maxLength) / 86_400) - 1);
  const long: FieldFault[] = end > last ? [{ limit: 'maxLength', bound: last }] : [];
  return [...leadFaults(start, minLeadTime, moment), ...long];
}

function listFaults(
  field: Of<'select' | 'store' | 'sku' | 'device' | 'person'>,
  value: unknown,
  fits: (item: unknown) => boolean,
): FieldFault[] {
  const expected = field.type === 'select' ? field.options.map(({ id }) => id).join(', ') : field.type;
  if (!field.multiple) return fits(value) ? [] : [{ expected }];
  if (!Array.isArray(value) || !value.every(fits)) return [{ expected: `list of ${expected}` }];
  const twice: FieldFault[] = new Set(value).size < value.length ? [{ expected: 'each once' }] : [];
  return [...twice, ...within({ max: 'max' in field ? field.max : 5000 }, value.length)];
}

function attachmentFaults({ min, max }: Of<'attachment'>, value: unknown): FieldFault[] {
  if (!Array.isArray(value) || !value.every(isName)) return [{ expected: 'list of files' }];
  return within({ min, max: max ?? 100 }, value.length);
}

function tableFaults({ columns, minRows, maxRows }: Of<'table'>, value: unknown): FieldFault[] {
  const isRow = (row: unknown): row is Record<string, unknown> => typeof row === 'object' && row !== null;
  if (!Array.isArray(value) || !value.every(isRow)) return [{ expected: 'rows' }];
  const known = new Set(columns.map(({ id }) => id));
  const cells = value.flatMap((row, index) => [
    ...columns.flatMap(({ id, type, required }): FieldFault[] => {
      const cell = row[id];
      const isEmpty = cell === undefined || cell === null || cell === '';
      if (isEmpty) return required ? [{ expected: `${id} in row ${index + 1}` }] : [];
      return isCell(type, cell) ? [] : [{ expected: `${type} as ${id} in row ${index + 1}` }];
    }),
    ...Object.keys(row).flatMap((id) => (known.has(id) ? [] : [{ expected: `no ${id} in row ${index + 1}` }])),
  ]);
  return [...within({ minRows, maxRows: maxRows ?? 5000 }, value.length), ...cells];
}

function isCell(type: Of<'table'>['columns'][number]['type'], cell: unknown): boolean {
  switch (type) {
    case 'number':
      return typeof cell === 'number' && Number.isFinite(cell);
    case 'date':
      return isDay(cell);
    case 'money': {
      const { amountMinor, currency } = cell as { amountMinor?: unknown; currency?: unknown };
      return Number.isSafeInteger(amountMinor) && typeof currency === 'string';
    }
    default:
      return typeof cell === 'string';
  }
}
