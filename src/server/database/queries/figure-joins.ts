/** Some figures of a source, by their position in the array. */
export interface WantedFigures {
  readonly source: string;
  /** Days without rows count as zero. */
  readonly isEvent: boolean;
  readonly positions: readonly number[];
}

/** The version of a day that counts: what is known now, or with a moment what was known then, as parameter 4. */
export function currentOf(alias: string, { asOf }: { readonly asOf: Date | null }): string {
  return asOf === null
    ? `${alias}.superseded_at = 'infinity'`
    : `${alias}.known_at <= $4 AND ${alias}.superseded_at > $4`;
}

/**
 * Days that every source knows, with the wanted figures of each, as `a`; the first source says which days there are. The statement's
 * parameters are the stores or null, the first date, the last one, and the moment or null.
 */
export function joinedDays(
  wanted: readonly WantedFigures[],
  { table = 'daily_figures', ...ask }: { readonly asOf: Date | null; readonly table?: string },
): string {
  // The other sources are told stores and days as well: read alike, they are joined at once and not looked up row by row.
  const joins = wanted.slice(1).map(({ isEvent, source }, at) => {
    const other = aliasOf(at + 1);
    return `${isEvent ? 'LEFT JOIN' : 'JOIN'} ${table} AS ${other} ON ${other}.source = '${source}'
      AND ${other}.store = a.store AND ${other}.date = a.date AND ${currentOf(other, ask)}
      AND ($1::text[] IS NULL OR ${other}.store = ANY ($1)) AND ${other}.date BETWEEN $2 AND $3`;
  });
  const figures = wanted.flatMap(({ positions }, index) => positions.map((at) => `${aliasOf(index)}.figures[${at}]`));
  const known = wanted.flatMap(({ positions, isEvent }, index) =>
    isEvent ? [] : positions.map((position) => `${aliasOf(index)}.figures[${position}] IS NOT NULL`),
  );
  const conditions = [
    ...[`a.source = '${wanted[0]?.source}'`, 'a.date BETWEEN $2 AND $3', '($1::text[] IS NULL OR a.store = ANY ($1))'],
    // Every parameter stands somewhere in the statement, whatever is asked.
    ...[currentOf('a', ask), ...(ask.asOf === null ? ['$4::timestamptz IS NULL'] : []), ...known],
  ];
  // OFFSET keeps it apart: what is sorted and grouped are the figures, not all that a source knows of a day.
  return `(SELECT a.store, a.date, ${figures.map((figure, index) => `${figure} AS ${valueName(index)}`).join(', ')}
    FROM ${table} AS a ${joins.join(' ')} WHERE ${conditions.join(' AND ')} OFFSET 0) AS a`;
}

/** The sums of the wanted figures over such days, in order. */
export function sumsOf(wanted: readonly WantedFigures[]): string[] {
  const areZero = wanted.flatMap(({ positions, isEvent }, index) => positions.map(() => isEvent && index > 0));
  return areZero.map((isZero, at) => {
    const sum = `sum(a.${valueName(at)})`;
    return isZero ? `coalesce(${sum}, 0)` : sum;
  });
}

function valueName(index: number): string {
  return `value${index}`;
}

function aliasOf(index: number): string {
  return String.fromCharCode(97 + index);
}
