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
 * Days that every source knows, as `a`, `b` … in the order of the sources, the first of which says which days there are: FROM and WHERE
 * of a statement whose parameters are the stores or null, the first date, the last one, and with a moment the moment.
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
  const known = wanted.flatMap(({ positions, isEvent }, index) =>
    isEvent ? [] : positions.map((position) => `${aliasOf(index)}.figures[${position}] IS NOT NULL`),
  );
  const conditions = [`a.source = '${wanted[0]?.source}'`, 'a.date BETWEEN $2 AND $3', currentOf('a', ask), ...known];
  return `${table} AS a ${joins.join(' ')} WHERE ${conditions.join(' AND ')}`;
}

/** The sums of the wanted figures over such days, in order. */
export function sumsOf(wanted: readonly WantedFigures[]): string[] {
  return wanted.flatMap(({ positions, isEvent }, index) =>
    positions.map((position) => {
      const sum = `sum(${aliasOf(index)}.figures[${position}])`;
      return isEvent && index > 0 ? `coalesce(${sum}, 0)` : sum;
    }),
  );
}

function aliasOf(index: number): string {
  return String.fromCharCode(97 + index);
}
