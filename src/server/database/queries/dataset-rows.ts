import type { DataColumn, Dataset } from '../../data/dataset.ts';
import { columnsOf } from '../../data/row-writer.ts';
import type { Queries } from '../database.ts';

export interface DatasetRowsAsk {
  /** The empty name stands for what concerns the whole chain. */
  readonly store: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** A row as it was told, by the names that batches use. */
export type ToldRow = Readonly<Record<string, unknown>>;

/** Rows of a store's days by their key, after the key of the last one before; those that were taken away say so. */
export async function listDatasetRows(
  queries: Queries,
  dataset: Dataset,
  { store, from, to, limit, after }: DatasetRowsAsk & { readonly after: readonly unknown[] | undefined },
): Promise<{ readonly key: unknown[]; readonly batch: number; readonly row: ToldRow }[]> {
  const key = dataset.columns.slice(0, dataset.keySize);
  const keyText = key.map(({ column }) => column).join(', ');
  const last = key.map((column, index) => `($5::jsonb ->> ${index})::${sqlType(column)}`).join(', ');
  return queries.query(
    `SELECT jsonb_build_array(${keyText}) AS key, batch, ${objectText(columnsOf(dataset))} AS row FROM ${dataset.table}
     WHERE store = $1 AND date BETWEEN $2 AND $3 AND ($5::jsonb IS NULL OR (${keyText}) > (${last}))
     ORDER BY ${keyText} LIMIT $4`,
    [store, from, to, limit, after === undefined ? null : JSON.stringify(after)],
  );
}

/** What a row said before it was corrected, by whom and when. */
export interface SupersededRow {
  readonly id: number;
  readonly batch: number;
  readonly supersededBy: number;
  readonly supersededAt: Date;
  readonly actor: string;
  readonly row: ToldRow;
}

/** Corrections of a store's days, in the order in which they came. */
export async function listSupersededRows(
  queries: Queries,
  dataset: Dataset,
  { store, from, to, limit, after }: DatasetRowsAsk & { readonly after: number },
): Promise<SupersededRow[]> {
  const rows = await queries.query<SupersededRow & { content: Readonly<Record<string, unknown>> }>(
    `SELECT old.id, old.batch, old.superseded_by AS "supersededBy", batch.applied_at AS "supersededAt", batch.actor, old.content
     FROM superseded_rows AS old JOIN data_batches AS batch ON batch.id = old.superseded_by
     WHERE old.dataset = $1 AND old.store = $2 AND old.date BETWEEN $3 AND $4 AND old.id > $5 ORDER BY old.id LIMIT $6`,
    [dataset.name, store, from, to, after, limit],
  );
  return rows.map(({ content, ...rest }) => ({
    ...rest,
    row: Object.fromEntries(columnsOf(dataset).map(({ name, column }) => [name, content[column] ?? null])),
  }));
}

function objectText(columns: readonly DataColumn[]): string {
  return `jsonb_build_object(${columns.map(({ name, column }) => `'${name}', ${column}`).join(', ')})`;
}

function sqlType({ type }: DataColumn): string {
  if (type === 'date') return 'date';
  return type === 'integer' ? 'integer' : 'text';
}
