import { Readable } from 'node:stream';
import type { Metric } from '../../src/kinds/metric/spec.ts';
import { addDays } from '../../src/model/day.ts';
import type { Resource } from '../../src/model/resource.ts';
import { renderReport } from '../../src/reports/render-report.ts';
import { DATASETS } from '../../src/server/data/datasets.ts';
import { ingest } from '../../src/server/data/ingest.ts';
import type { Database } from '../../src/server/database/database.ts';
import { openPostgresql } from '../../src/server/database/postgresql.ts';
import { prepareDatabase } from '../../src/server/database/prepare-database.ts';
import { LiveChain } from '../../src/server/live/live-chain.ts';
import { LIVE_KINDS } from '../../src/server/live/mapping.ts';
import { measure } from '../../src/server/metrics/measure.ts';
import { scopeOf } from '../../src/server/metrics/metric-scope.ts';
import { makeReport } from '../../src/server/reports/make-report.ts';
import { readReportAsk } from '../../src/server/reports/report-request.ts';
import { makeSums } from '../../src/server/work/sum-days.ts';
import type { Bench } from './harness/bench.ts';
import { largeChain } from './harness/large-chain.ts';
import { benchPostgres } from './harness/postgres.ts';
import type { Row } from './harness/row.ts';

const ROWS_PER_STORE = 50;
const NOW = new Date(Date.UTC(2026, 9, 19, 12));
const WINDOW = { from: '2026-07-22', to: '2026-10-19' };
const REGION = 'north';
const LINES_AT_ONCE = 2000;

/** Metrics of one source, of two, and of the platform's own work. */
const METRICS = ['average-ticket', 'complaint-rate', 'days-of-stock', 'on-time-rate'];

/** Sales as they are taken in, as a multiple of a bare COPY; and metrics of one region and ninety days. */
export async function* dataRows(bench: Bench): AsyncGenerator<Row> {
  const postgres = await benchPostgres(bench);
  if (!postgres) return;
  const chain = largeChain(bench.stores, 1);
  const database = await openPostgresql(await postgres.database('data'));
  bench.onClose(() => database.close());
  await prepareDatabase({ database, clock: () => NOW });
  yield await ingestRow(chain, database);
  await database.script('TRUNCATE sales_lines, daily_figures, data_feeds, changed_days');
  await fillFigures(chain, database);
  await fillSums(chain, database);
  for (const name of METRICS) yield metricRow(chain, database, name);
  yield reportRow(chain, database);
}

async function ingestRow(chain: LiveChain, database: Database): Promise<Row> {
  const dataset = DATASETS.find(({ name }) => name === 'sales');
  if (!dataset) throw new Error('there are no sales');
  const stores = [...chain.all('store').keys()];
  const count = stores.length * ROWS_PER_STORE;
  await database.script('CREATE TABLE peer (LIKE sales_lines INCLUDING ALL)');
  const ground = { stores: new Set(stores), metrics: new Set<string>(), lastDate: '2026-10-20' };
  const taken = async (): Promise<void> => {
    const body = { stream: Readable.from(csvOf(stores)), encoding: 'identity' } as const;
    const authorizeAll = async (): Promise<string> => 'token/bench';
    const request = { dataset, format: 'csv', body, ground, authorizeAll } as const;
    const { created } = await ingest(request, { database, clock: () => NOW });
    if (created !== count) throw new Error(`${created} rows instead of ${count}`);
  };
  const columns = 'store, date, receipt, line, sku, quantity, net_minor, cost_minor, customer, void, batch';
  return {
    type: 'ratio',
    figure: `ingest of ${count.toLocaleString('en')} sales rows to PostgreSQL ÷ \`COPY\` into the same table`,
    ours: {
      label: 'ingest',
      prepare: () => database.script('TRUNCATE sales_lines, daily_figures, superseded_rows, data_batches; CHECKPOINT'),
      run: () => seconds(taken),
    },
    peer: {
      label: 'COPY',
      prepare: () => database.script('TRUNCATE peer; CHECKPOINT'),
      run: () => seconds(() => database.copyIn(`peer (${columns})`, Readable.from(copyOf(stores)))),
    },
    budget: 2,
    stretch: 1.6,
  };
}

/** A store's lines of a day, five days each. */
function* linesOf(stores: readonly string[]): Generator<[string, string, string, number]> {
  for (let line = 0; line < ROWS_PER_STORE; line++)
    for (const store of stores) yield [store, `2026-10-1${line % 5}`, `R${line}`, 10_000 + line];
}

function* inPieces(header: string, lines: Iterable<string>): Generator<Buffer> {
  let piece = [header];
  for (const line of lines) {
    if (piece.push(line) < LINES_AT_ONCE) continue;
    yield Buffer.from(piece.join(''));
    piece = [];
  }
  yield Buffer.from(piece.join(''));
}

function* csvOf(stores: readonly string[]): Generator<Buffer> {
  const lines = function* (): Generator<string> {
    for (const [store, date, receipt, amount] of linesOf(stores))
      yield `${store},${date},${receipt},1,phone-x,1,${amount},8000,c1\n`;
  };
  yield* inPieces('store,date,receipt,line,sku,quantity,netMinor,costMinor,customer\n', lines());
}

function* copyOf(stores: readonly string[]): Generator<Buffer> {
  const lines = function* (): Generator<string> {
    for (const [store, date, receipt, amount] of linesOf(stores))
      yield `${store}\t${date}\t${receipt}\t1\tphone-x\t1\t${amount}\t8000\tc1\tf\t1\n`;
  };
  yield* inPieces('', lines());
}

/** A quarter of every store, day by day as it would come. */
async function fillFigures(chain: LiveChain, database: Database): Promise<void> {
  const all = [...chain.all('store').keys()];
  const region = scopeOf(chain, { region: REGION }).stores.map(({ name }) => name);
  // The region has all days; the other stores those that a report of the chain looks at.
  for (const [stores, from] of [
    [region, WINDOW.from],
    [all, addDays(WINDOW.to, -37)],
  ] as const)
    await database.execute(
      `INSERT INTO daily_figures (source, store, date, figures, known_at)
       SELECT source, store, date::date, ARRAY[100000, 60000, 12, 10, 9, 1, 5, 4, 70000, 60000, 0]::bigint[], $2
       FROM generate_series($3::date, '${WINDOW.to}'::date, interval '1 day') AS date,
         unnest($1::text[]) AS store, unnest(ARRAY['sales', 'stock', 'tasks', 'complaints']) AS source
       ORDER BY date, source, store ON CONFLICT DO NOTHING`,
      [stores, NOW, from],
    );
  await database.execute(
    `INSERT INTO data_feeds SELECT source, '${WINDOW.to}', $1 FROM unnest(ARRAY['tasks', 'complaints']) AS source`,
    [NOW],
  );
  await database.script('VACUUM ANALYZE daily_figures');
}

/** As the platform's job does it, of the metrics that are measured here. */
async function fillSums(chain: LiveChain, database: Database): Promise<void> {
  const metrics = METRICS.flatMap((name) => chain.get('metric', name) ?? []);
  const resources = new Map(chain.resources);
  resources.set(LIVE_KINDS.metric, new Map(metrics.map((one) => [one.metadata.name, one as unknown as Resource])));
  const few = new LiveChain(1, resources);
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  const sum = () => database.transaction((transaction) => makeSums(transaction, { chain: few, now: tomorrow }));
  while ((await sum()) > 0);
}

function metricRow(chain: LiveChain, database: Database, name: string): Row {
  const metric = chain.get('metric', name) as Metric | undefined;
  if (!metric) throw new Error(`there is no metric ${name}`);
  const scope = scopeOf(chain, { region: REGION });
  return {
    type: 'latency',
    figure: `${name} of one region (${scope.stores.length.toLocaleString('en')} stores) and 90 days, ms`,
    milliseconds: async () => {
      const started = performance.now();
      const found = await measure(metric, { scope, window: WINDOW, asOf: null }, { queries: database, chain });
      if (!found.get('')?.value) throw new Error(`${name} has no value`);
      return performance.now() - started;
    },
    budget: 200,
    stretch: 100,
  };
}

/** From the question to the page: every figure of every store, and the text of it all. */
function reportRow(chain: LiveChain, database: Database): Row {
  const stores = chain.all('store').size;
  return {
    type: 'latency',
    figure: `daily report of ${stores.toLocaleString('en')} stores as HTML, ms`,
    milliseconds: async () => {
      const started = performance.now();
      const ask = readReportAsk('daily', { date: WINDOW.to }, { chain, now: NOW });
      const report = await makeReport(ask, { queries: database, seesPeople: true });
      const page = renderReport(report, { format: 'html', language: 'zh-CN', bom: false });
      if (!page.includes('80.0%')) throw new Error('the report has no figures');
      return performance.now() - started;
    },
    budget: 10_000,
    stretch: 5_000,
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
