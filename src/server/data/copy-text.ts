import type { DataColumn } from './dataset.ts';

/** What cells are looked up in. */
export interface DataGround {
  readonly stores: ReadonlySet<string>;
  /** Names of the metrics whose values are reported. */
  readonly metrics: ReadonlySet<string>;
  /** The last date that rows may have. */
  readonly lastDate: string;
}

/** A cell as COPY's text format has it; why not, where it does not fit. */
export type CellWriter = (cell: unknown) => string | CellProblem;

/** What was expected, or a name that nothing has. */
export type CellProblem = { readonly expected: string } | { readonly unknown: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const CONTROL = /[\u0000-\u001F\u007F]/;

/** How cells of a column are written. */
export function cellWriter(column: DataColumn, ground: DataGround): CellWriter {
  const { type, maxLength = 64, minimum = 0, maximum = 0, choices = [] } = column;
  switch (type) {
    case 'store':
      return known(ground.stores);
    case 'metric':
      return known(ground.metrics);
    case 'date':
      return dates(ground.lastDate);
    case 'text':
      return (cell) => shortText(cell, maxLength) ?? misfit(`text of at most ${maxLength} characters`);
    case 'choice':
      return (cell) => choices.find((choice) => choice === cell) ?? misfit(choices.join(', '));
    case 'boolean':
      return (cell) => {
        if (cell === true || cell === 'true') return 't';
        return cell === false || cell === 'false' ? 'f' : misfit('true, false');
      };
    default:
      return (cell) => wholeNumber(cell, minimum, maximum) ?? misfit(`whole number from ${minimum} to ${maximum}`);
  }
}

function misfit(expected: string): CellProblem {
  return { expected };
}

function known(names: ReadonlySet<string>): CellWriter {
  return (cell) => {
    if (typeof cell !== 'string') return misfit('a name');
    return names.has(cell) ? cell : { unknown: cell.slice(0, 100) };
  };
}

/** A batch has few dates and many rows. */
function dates(lastDate: string): CellWriter {
  const good = new Set<string>();
  return (cell) => {
    if (typeof cell !== 'string') return misfit('date as YYYY-MM-DD');
    if (good.has(cell)) return cell;
    const moment = /^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : undefined;
    if (!moment || Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(cell))
      return misfit('date as YYYY-MM-DD');
    if (cell > lastDate) return misfit(`not after ${lastDate}`);
    good.add(cell);
    return cell;
  };
}

function shortText(cell: unknown, maxLength: number): string | undefined {
  const text = typeof cell === 'number' ? String(cell) : cell;
  if (typeof text !== 'string' || text === '' || text.length > maxLength || CONTROL.test(text)) return undefined;
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

function wholeNumber(cell: unknown, minimum: number, maximum: number): string | undefined {
  const value = typeof cell === 'string' && /^-?\d{1,16}$/.test(cell) ? Number(cell) : cell;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
  return value >= minimum && value <= maximum ? String(value) : undefined;
}
