/** One column of a batch: how a cell is read, from CSV where it is text, from JSON where it may be more. */
export interface Column<Value> {
  readonly isRequired: boolean;
  /** What may stand there, said to people who prepare a batch. */
  readonly expected: string;
  /** Undefined for what does not fit. */
  read(cell: unknown): Value | undefined;
}

/** Short text, such as a name or a number that is no quantity. */
export function textColumn(maxLength: number): Column<string> {
  const expected = `text of at most ${maxLength} characters`;
  return { isRequired: false, expected, read: (cell) => shortText(cell, maxLength) };
}

/** The number by which the chain knows somebody: it stands in addresses and in the journal. */
export function employeeNumberColumn(): Column<string> {
  const read = (cell: unknown): string | undefined => {
    const text = shortText(cell, 40);
    return text !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) ? text : undefined;
  };
  return { isRequired: true, expected: 'letters, digits, dots, hyphens and underscores, at most 40', read };
}

/** Several short texts: an array, or one text with semicolons. */
export function listColumn(): Column<readonly string[]> {
  return {
    isRequired: false,
    expected: 'at most 50 texts; in CSV separated by ;',
    read: (cell) => {
      const parts = Array.isArray(cell)
        ? cell
        : typeof cell === 'string'
          ? cell.split(/[;；]/).filter(isFilled)
          : [cell];
      const texts = parts.map((part) => shortText(part, 100)).filter((text) => text !== undefined);
      return texts.length === parts.length && texts.length <= 50 ? [...new Set(texts)].sort() : undefined;
    },
  };
}

export function numberColumn(minimum: number, maximum: number, isWhole = false): Column<number> {
  return {
    isRequired: false,
    expected: `${isWhole ? 'whole ' : ''}number from ${minimum} to ${maximum}`,
    read: (cell) => {
      const value = typeof cell === 'string' && isFilled(cell) ? Number(cell) : cell;
      if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) return undefined;
      return isWhole && !Number.isInteger(value) ? undefined : value;
    },
  };
}

export function choiceColumn<Value extends string>(choices: readonly Value[]): Column<Value> {
  return {
    isRequired: false,
    expected: choices.join(', '),
    read: (cell) => choices.find((choice) => choice === cell),
  };
}

export function dateColumn(): Column<string> {
  return {
    isRequired: false,
    expected: 'date as YYYY-MM-DD',
    read: (cell) => {
      if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(cell)) return undefined;
      const date = new Date(`${cell}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(cell) ? cell : undefined;
    },
  };
}

/** The same column where every row must have it. */
export function required<Value>(column: Column<Value>): Column<Value> {
  return { ...column, isRequired: true };
}

function shortText(cell: unknown, maxLength: number): string | undefined {
  const text = typeof cell === 'number' ? String(cell) : cell;
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  return trimmed !== '' && trimmed.length <= maxLength && !/[\u0000-\u001F\u007F]/.test(trimmed) ? trimmed : undefined;
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
