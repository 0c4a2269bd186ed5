import stringWidth from 'fast-string-width';

/** Rows in columns, two blanks apart; Chinese characters count as two columns, as terminals draw them. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
  }
  return rows
    .map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))))
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}
