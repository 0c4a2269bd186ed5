import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addDays } from '../../model/day.ts';
import { authorize } from '../access/authorize.ts';
import type { Dataset } from '../data/dataset.ts';
import { DATASETS } from '../data/datasets.ts';
import { listDatasetRows, listSupersededRows } from '../database/queries/dataset-rows.ts';
import { subjectOf } from '../live/subject-of.ts';
import { daysIn } from '../metrics/store-days.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { historySchema, rowsSchema } from './data-row-schemas.ts';

/** Longer periods are read in parts. */
const MOST_DAYS = 366;

interface RowsQuery {
  readonly store?: string;
  readonly from: string;
  readonly to: string;
  readonly after?: string;
  readonly limit: number;
}

/** What other systems have told, row by row, and what it was before it was corrected. */
export function dataRowRoutes(app: FastifyInstance, services: Services): void {
  const { database } = services;
  for (const dataset of DATASETS) {
    const config = { permission: { resource: dataset.resource, verb: 'read' } } as const;
    const path = `/v1/data/${dataset.name}`;
    app.get<{ Querystring: RowsQuery }>(path, { config, schema: rowsSchema(dataset) }, async (request) => {
      const place = await placeOf(request, dataset, services);
      const after = keyOf(request.query.after, dataset);
      const rows = await listDatasetRows(database, dataset, { ...place, after });
      const last = rows.length === place.limit ? rows.at(-1) : undefined;
      const items = rows.map(({ row, batch }) => ({ row, batch }));
      return { items, ...(last ? { next: JSON.stringify(last.key) } : {}) };
    });
    app.get<{ Querystring: RowsQuery }>(
      `${path}/corrections`,
      { config, schema: historySchema(dataset) },
      async (request) => {
        const place = await placeOf(request, dataset, services);
        const after = Number(request.query.after ?? 0);
        const rows = await listSupersededRows(database, dataset, { ...place, after });
        const items = rows.map(({ id: _, supersededAt, ...row }) => ({
          ...row,
          supersededAt: supersededAt.toISOString(),
        }));
        return { items, ...(rows.length === place.limit ? { next: String(rows.at(-1)?.id) } : {}) };
      },
    );
  }
}

async function placeOf(
  request: FastifyRequest<{ Querystring: RowsQuery }>,
  { name }: Dataset,
  services: Services,
): Promise<Omit<RowsQuery, 'after' | 'store'> & { readonly store: string }> {
  const { store: storeName = '', from, to, limit } = request.query;
  const chain = await services.live.read(services.database);
  const store = storeName === '' ? undefined : chain.store(storeName);
  if (storeName !== '' && !store) throw new Problem('platform/not-found', { subject: subjectOf('store', storeName) });
  for (const date of [from, to])
    if (Number.isNaN(Date.parse(date)) || addDays(date, 0) !== date)
      throw new Problem('request/invalid', { reason: `${date} is no date` });
  const days = daysIn({ from, to });
  if (days < 1 || days > MOST_DAYS)
    throw new Problem('request/invalid', { reason: `from ${from} to ${to} is not 1 to ${MOST_DAYS} days` });
  await authorize(request, { subject: `data/${name}${store ? `/${store.name}` : ''}`, store }, services);
  return { store: storeName, from, to, limit };
}

/** The key that the page before ended with. */
function keyOf(after: string | undefined, { keySize }: Dataset): readonly unknown[] | undefined {
  if (after === undefined) return undefined;
  try {
    const key = JSON.parse(after) as unknown;
    const isKey = Array.isArray(key) && key.length === keySize && key.every((part) => typeof part !== 'object');
    if (isKey) return key as unknown[];
  } catch {
    // Refused below.
  }
  throw new Problem('request/invalid', { reason: 'after is not the next of a page' });
}
