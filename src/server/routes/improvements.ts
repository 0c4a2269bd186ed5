import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import type { Queries } from '../database/database.ts';
import { type FeedbackRow, listShipped } from '../database/queries/feedback.ts';
import { listRevisionChanges } from '../database/queries/revision-changes.ts';
import { listRevisions } from '../database/queries/revisions.ts';
import { effectWindows } from '../feedback/effect.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import { measure } from '../metrics/measure.ts';
import { readQuestion } from '../metrics/metric-request.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { nameShape, problemResponses, revisionNumberShape, timeShape } from './shapes.ts';
import { dateShape, taskNumberShape } from './task-shapes.ts';

/** Of a revision's changes so many are named. */
const NAMED = 50;

const text = { type: 'string' } as const;

const sideShape = {
  type: 'object',
  properties: {
    from: dateShape,
    to: dateShape,
    numerator: text,
    denominator: text,
    samples: { type: 'integer', description: 'What the value rests on.' },
  },
  required: ['from', 'to', 'samples'],
} as const;

const improvementShape = {
  type: 'object',
  description: 'Who said what, what was decided, what changed, and what became of the figure. No figure without data.',
  properties: {
    feedback: taskNumberShape,
    receivedAt: timeShape,
    store: nameShape,
    issue: { ...text, description: 'In the words of whoever sent it.' },
    action: { ...text, description: 'As headquarters answered.' },
    subject: { ...text, description: 'The SOP or template that was to change.' },
    commit: text,
    revision: revisionNumberShape,
    release: text,
    changedAt: timeShape,
    changes: { type: 'array', items: text, maxItems: NAMED, description: 'What the revision changed.' },
    metric: nameShape,
    unit: text,
    direction: text,
    before: sideShape,
    after: sideShape,
    early: { type: 'boolean', description: 'The days after the change are not over.' },
  },
  required: ['feedback', 'receivedAt', 'issue', 'changedAt', 'changes', 'metric', 'before', 'after', 'early'],
} as const;

const schema = {
  summary: 'What feedback led to: from the issue to the change, and the figure before and after it',
  querystring: {
    type: 'object',
    properties: {
      days: { type: 'integer', minimum: 1, maximum: 366, default: 28, description: 'On each side of the change.' },
      after: { ...taskNumberShape, minimum: 0, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: improvementShape }, next: taskNumberShape },
      required: ['items'],
    },
    ...problemResponses,
  },
};

/** The loop from plan to deed, answer and change (R087). */
export function improvementRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { days: number; after: number; limit: number } }>(
    '/v1/improvements',
    { config: { permission: { resource: 'metric', verb: 'read' } }, schema },
    async (request) => {
      await authorize(request, { subject: 'improvements' }, services);
      const { days, after, limit } = request.query;
      const { database, live, clock } = services;
      const chain = await live.read(database);
      const rows = await listShipped(database, { after, limit });
      const items: object[] = [];
      for (const row of rows) items.push(await improvementOf(row, { database, chain, now: clock(), days }));
      const last = rows.at(-1);
      return { items, ...(last && rows.length === limit ? { next: last.id } : {}) };
    },
  );
}

interface Asking {
  readonly database: Queries;
  readonly chain: LiveChain;
  readonly now: Date;
  readonly days: number;
}

async function improvementOf(row: FeedbackRow, asking: Asking): Promise<object> {
  const { database, chain, now, days } = asking;
  const { id, receivedAt, store, message, note, subject, commit, release, metric } = row;
  const change = await changeOf(database, row);
  const zone = (store ? chain.store(store) : undefined) ?? [...chain.stores()][0];
  const timezone = zone?.spec.timezone ?? 'UTC';
  const windows = effectWindows(localDay(change.at, timezone), days, localDay(now, timezone));
  const known = chain.get('metric', metric ?? '');
  return {
    ...{ feedback: id, receivedAt: receivedAt.toISOString(), issue: message },
    ...(store ? { store } : {}),
    ...(note ? { action: note } : {}),
    ...(subject ? { subject } : {}),
    ...(commit ? { commit } : {}),
    ...(row.revision === null ? {} : { revision: row.revision }),
    ...(release ? { release } : {}),
    ...{ changedAt: change.at.toISOString(), changes: change.addresses, metric, early: windows.early },
    ...(known ? { unit: known.spec.unit, direction: known.spec.direction } : {}),
    before: await sideOf(metric ?? '', windows.before, asking),
    after: await sideOf(metric ?? '', windows.after, asking),
  };
}

/** When the change came into force, and what it changed; without a revision, when it was said to have shipped. */
async function changeOf(
  database: Queries,
  { revision, shippedAt, receivedAt }: FeedbackRow,
): Promise<{ at: Date; addresses: readonly string[] }> {
  const at = shippedAt ?? receivedAt;
  if (revision === null) return { at, addresses: [] };
  const [entry] = await listRevisions(database, { limit: 1, before: revision + 1 });
  if (entry?.revision !== revision) return { at, addresses: [] };
  const changes = await listRevisionChanges(database, { revision, after: '', limit: NAMED });
  return { at: new Date(entry.committedAt), addresses: changes.map(({ address }) => address) };
}

/** What has not begun, or a metric that the chain has not got, has no figure. */
async function sideOf(
  metric: string,
  window: { readonly from: string; readonly to: string },
  { database, chain, now }: Asking,
): Promise<object> {
  const nothing = { ...window, samples: 0 };
  try {
    const question = readQuestion(metric, window, { chain, now });
    const measured = await measure(question.metric, { ...question, by: undefined }, { queries: database, chain });
    const { value, samples = 0 } = measured.get('') ?? {};
    if (!value) return nothing;
    return { ...window, numerator: String(value.numerator), denominator: String(value.denominator), samples };
  } catch (error) {
    if (error instanceof Problem) return nothing;
    throw error;
  }
}
