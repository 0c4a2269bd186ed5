import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { holdsRole, rolesIn } from '../access/holds-role.ts';
import { may } from '../access/may.ts';
import { listTasks, type TaskSearch, type WorkedTask } from '../database/queries/worked-tasks.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { subjectOf } from '../live/subject-of.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { runDocument } from '../tasks/run-document.ts';
import { taskDocument } from '../tasks/task-document.ts';
import type { TaskState } from '../tasks/task-life.ts';
import { nameShape, problemResponses } from './shapes.ts';
import { accessObject, taskRequest } from './task-request.ts';
import { dateShape, taskNumberShape, taskParams, taskShape, taskStateShape } from './task-shapes.ts';

const READ = { resource: 'task', verb: 'read' } as const;

const listSchema = {
  summary: 'Tasks: of a store, of a region, or those of the caller',
  description: 'Without store and region: what the caller has to do, and what they could take.',
  querystring: {
    type: 'object',
    properties: {
      store: nameShape,
      region: nameShape,
      state: taskStateShape,
      date: dateShape,
      template: nameShape,
      after: { ...taskNumberShape, minimum: 0, default: 0, description: 'The last task of the page before.' },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { items: { type: 'array', items: taskShape }, next: taskNumberShape },
      required: ['items'],
    },
    ...problemResponses,
  },
};

const readSchema = {
  summary: 'A task with the steps of its SOP as they apply',
  description: 'Steps hidden by a condition are left out; a repeated step is there once for each of its items.',
  params: taskParams,
  response: {
    200: { ...taskShape, properties: { ...taskShape.properties, run: { type: 'object', additionalProperties: true } } },
    ...problemResponses,
  },
};

interface ListQuery {
  store?: string;
  region?: string;
  state?: TaskState;
  date?: string;
  template?: string;
  after: number;
  limit: number;
}

/** What there is to do. */
export function taskRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: ListQuery }>(
    '/v1/tasks',
    { config: { permission: READ }, schema: listSchema },
    async (request) => {
      const now = services.clock();
      const chain = await services.live.read(services.database);
      const search = await searchOf(request, chain, services);
      const rows = await listTasks(services.database, { ...request.query, ...search, now });
      const last = rows.at(-1);
      const items = rows.filter((task) => isVisible(task, request, chain, now)).map((task) => taskDocument(task, now));
      return { items, ...(last && rows.length === request.query.limit ? { next: last.id } : {}) };
    },
  );

  app.get('/v1/tasks/:id', { config: { permission: READ }, schema: readSchema }, async (request) => {
    const found = await taskRequest(request, services, { ownedBy: 'whoever-could-take-it' });
    const now = services.clock();
    return { ...taskDocument(found.task, now), run: await runDocument(services, services.database, found) };
  });
}

/** Where to look; asks who may look there. */
async function searchOf(
  request: FastifyRequest<{ Querystring: ListQuery }>,
  chain: LiveChain,
  services: Services,
): Promise<Pick<TaskSearch, 'stores' | 'person'>> {
  const { principal, query } = request;
  if (!principal) throw new Problem('platform/token-missing');
  if (query.store !== undefined) {
    const store = chain.store(query.store);
    if (!store) throw new Problem('platform/not-found', { subject: subjectOf('store', query.store) });
    // What is a person's own in a store is so where they have a role.
    const isTheirs = principal.type === 'person' && rolesIn(principal, store).length > 0;
    const owners = isTheirs ? [principal.employeeNumber] : [];
    await authorize(request, { subject: subjectOf('store', store.name), store, owners }, services);
    return { stores: [store.name] };
  }
  if (query.region === undefined && principal.type === 'person') {
    const { employeeNumber, store: name } = principal;
    const store = name === undefined ? undefined : chain.store(name);
    await authorize(request, { subject: principal.id, store, owners: [employeeNumber] }, services);
    const roles = store ? rolesIn(principal, store) : [];
    return { person: { employeeNumber, roles, ...(name === undefined ? {} : { store: name }) } };
  }
  const inRegion = [...chain.stores()].filter(
    ({ regions }) => query.region === undefined || regions.includes(query.region),
  );
  const now = services.clock();
  const open = inRegion.filter((store) => may(principal, READ, { store }, now));
  const [first] = open.length > 0 ? open : inRegion;
  if (!first) throw new Problem('platform/not-found', { subject: subjectOf('region', query.region ?? '') });
  await authorize(request, { subject: subjectOf('region', query.region ?? ''), store: first }, services);
  return { stores: open.map(({ name }) => name) };
}

/** A role may see some templates and not others. */
function isVisible(task: WorkedTask, { principal }: FastifyRequest, chain: LiveChain, now: Date): boolean {
  const store: LiveStore | undefined = chain.store(task.store);
  if (!principal || !store) return false;
  const object = accessObject({ task, store });
  const owners = [
    ...(object.owners ?? []),
    ...(task.assignee === null && principal.type === 'person' && holdsRole(principal, task.roles, store)
      ? [principal.employeeNumber]
      : []),
  ];
  return may(principal, READ, { ...object, owners }, now);
}
