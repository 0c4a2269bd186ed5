import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import type { DataGround } from '../data/copy-text.ts';
import type { Dataset } from '../data/dataset.ts';
import { DATASETS } from '../data/datasets.ts';
import { ingest } from '../data/ingest.ts';
import type { DataFormat } from '../data/read-rows.ts';
import { reconcile } from '../data/reconcile.ts';
import type { SentRows } from '../data/staged-batch.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { batchSchema, reconciliationSchema } from './data-schemas.ts';

const DAY_MS = 86_400_000;

/** Somewhere on earth it is tomorrow already. */
function lastDate(now: Date): string {
  return new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10);
}

/** What other systems send: sales, stock, complaints, footfall and the like, in batches of any size. */
export async function dataRoutes(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    // Read as it arrives, unlike the lists of the directory.
    scope.removeContentTypeParser('text/csv');
    scope.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
    for (const dataset of DATASETS) {
      batchRoute(scope, dataset, services);
      reconciliationRoute(scope, dataset, services);
    }
  });
}

function batchRoute(app: FastifyInstance, dataset: Dataset, services: Services): void {
  app.put<{ Body: Readable | undefined; Querystring: { completeThrough?: string } }>(
    `/v1/data/${dataset.name}`,
    { config: { permission: { resource: dataset.resource, verb: 'update' } }, schema: batchSchema(dataset) },
    async (request) => {
      const { completeThrough } = request.query;
      // Who says this speaks for every store.
      if (completeThrough !== undefined) await authorize(request, { subject: `data/${dataset.name}` }, services);
      return ingest({ ...(await sentRows(request, dataset, services)), completeThrough }, services);
    },
  );
}

function reconciliationRoute(app: FastifyInstance, dataset: Dataset, services: Services): void {
  app.post<{ Body: Readable | undefined }>(
    `/v1/data/${dataset.name}/reconciliations`,
    { config: { permission: { resource: dataset.resource, verb: 'update' } }, schema: reconciliationSchema(dataset) },
    async (request) => reconcile(await sentRows(request, dataset, services), services),
  );
}

async function sentRows(
  request: FastifyRequest<{ Body: Readable | undefined }>,
  dataset: Dataset,
  services: Services,
): Promise<SentRows> {
  const { database, clock, live } = services;
  const chain = await live.read(database);
  const { body } = request;
  if (!body) throw new Problem('request/unsupported');
  return {
    ...{ dataset, ground: groundOf(chain, clock()), format: formatOf(request) },
    body: { stream: body, encoding: encodingOf(request) },
    authorizeAll: (stores) => authorizeAll(stores, { request, chain, dataset, services }),
  };
}

interface Asking {
  readonly request: FastifyRequest;
  readonly chain: LiveChain;
  readonly dataset: Dataset;
  readonly services: Services;
}

/** The empty name stands for the whole chain. */
async function authorizeAll(names: ReadonlySet<string>, asking: Asking): Promise<string> {
  const { request, chain, dataset, services } = asking;
  let actor = '';
  for (const name of names.size > 0 ? names : ['']) {
    const store = chain.store(name);
    const subject = `data/${dataset.name}${name === '' ? '' : `/${name}`}`;
    actor = (await authorize(request, { subject, store }, services)).id;
  }
  return actor;
}

function groundOf(chain: LiveChain, now: Date): DataGround {
  return { stores: new Set(chain.all('store').keys()), metrics: reportedMetrics(chain), lastDate: lastDate(now) };
}

function reportedMetrics(chain: LiveChain): ReadonlySet<string> {
  const metrics = [...chain.all('metric').values()];
  return new Set(metrics.filter(({ spec }) => spec.formula.type === 'reported').map(({ metadata }) => metadata.name));
}

function formatOf({ headers }: FastifyRequest): DataFormat {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'text/csv') return 'csv';
  if (type === 'application/x-ndjson') return 'ndjson';
  throw new Problem('request/unsupported', { type: type ?? '' });
}

function encodingOf({ headers }: FastifyRequest): 'identity' | 'gzip' {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Problem('request/unsupported', { encoding });
  return encoding;
}
