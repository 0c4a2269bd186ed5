import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { actorNumber } from '../access/holds-role.ts';
import { platformSecret } from '../access/platform-secret.ts';
import { subjectOf } from '../live/subject-of.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { DevicePosition } from '../procedures/proofs/judge-place.ts';
import { sopInStore } from '../procedures/sop-in-store.ts';
import type { Services } from '../services.ts';
import { changeTask, takeTask } from '../tasks/change-task.ts';
import { type CheckedIn, checkIn } from '../tasks/check-in.ts';
import { momentJudge } from '../tasks/sent-answers.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';
import { taskRequest } from './task-request.ts';
import { momentShapes, taskHeaders, taskNumberShape, taskParams } from './task-shapes.ts';

const UPDATE = { resource: 'task', verb: 'update' } as const;

const positionShape = {
  type: 'object',
  description: 'Where the device says it is, in the system that it says; metres of accuracy.',
  properties: {
    lat: { type: 'number', minimum: -90, maximum: 90 },
    lng: { type: 'number', minimum: -180, maximum: 180 },
    crs: { enum: ['wgs84', 'gcj02', 'bd09'] },
    accuracy: { type: 'number', minimum: 0 },
  },
  required: ['lat', 'lng', 'crs'],
  additionalProperties: false,
} as const;

const bodyProperties = {
  code: { type: 'string', minLength: 1, maxLength: 200, description: 'As the screen of the store shows it.' },
  position: positionShape,
  ...momentShapes,
} as const;

const checkedInShape = {
  type: 'object',
  properties: {
    id: taskNumberShape,
    at: timeShape,
    metres: { type: 'integer', description: 'From the entrance of the store.' },
    inside: { type: 'boolean', description: 'Within the geofence of the store.' },
  },
  required: ['id', 'at'],
} as const;

const anyOf = [{ required: ['code'] }, { required: ['position'] }];

const taskSchema = {
  summary: 'Check in for a task: with the code on the screen of the store, the position, or both',
  params: taskParams,
  headers: taskHeaders,
  body: { type: 'object', properties: bodyProperties, anyOf, additionalProperties: false },
  response: { 201: checkedInShape, ...problemResponses },
};

const storeSchema = {
  summary: 'Check in at a store, for no task in particular',
  headers: taskHeaders,
  body: {
    type: 'object',
    properties: { store: nameShape, ...bodyProperties },
    required: ['store'],
    anyOf,
    additionalProperties: false,
  },
  response: { 201: checkedInShape, ...problemResponses },
};

interface CheckInBody {
  readonly store?: string;
  readonly code?: string;
  readonly position?: DevicePosition;
  readonly capturedAt?: string;
  readonly clock?: string;
}

/** Who is there. */
export function checkInRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: CheckInBody }>(
    '/v1/tasks/:id/check-in',
    { config: { permission: UPDATE }, schema: taskSchema },
    async (request, reply) => {
      const found = await taskRequest(request, services, { ownedBy: 'whoever-could-take-it' });
      const { who, by, store, codeSecret } = found;
      const { capturedAt, clock, code, position } = request.body;
      const at = (await momentJudge(services, { by, clock }))(capturedAt);
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        const task = await takeTask(transaction, found.task.id);
        const sop = await services.pinned.read(transaction, { sort: 'sop', name: task.sop, revision: task.revision });
        const geofence = sop ? (sopInStore(sop, store).spec.completion?.geofence ?? 'off') : 'off';
        const device = capturedAt === undefined ? {} : { deviceAt: new Date(capturedAt) };
        const sent = {
          store,
          by,
          actor: who.id,
          task: task.id,
          now,
          at,
          ...device,
          code,
          position,
          geofence,
          codeSecret,
        };
        const made = await checkIn(transaction, sent);
        const command = { do: 'check-in', by, at } as const;
        await changeTask(transaction, task, { command, who, now, action: 'task.checked-in', flags: made.flags });
        return { status: 201, body: checkedInDocument(made) };
      });
    },
  );

  app.post<{ Body: CheckInBody }>(
    '/v1/check-ins',
    { config: { permission: UPDATE }, schema: storeSchema },
    async (request, reply) => {
      const { store: name = '', capturedAt, clock, code, position } = request.body;
      const store = (await services.live.read(services.database)).store(name);
      const owners = request.principal ? [actorNumber(request.principal)] : [];
      const who = await authorize(request, { subject: subjectOf('store', name), store, owners }, services);
      if (!store) throw new Problem('platform/not-found', { subject: subjectOf('store', name) });
      const by = actorNumber(who);
      const at = (await momentJudge(services, { by, clock }))(capturedAt);
      const codeSecret = await platformSecret(services.database, 'check-in-codes');
      return once(request, reply, services, async (transaction) => {
        const device = capturedAt === undefined ? {} : { deviceAt: new Date(capturedAt) };
        const sent = { store, by, actor: who.id, task: null, now: services.clock(), at, ...device, code, position };
        const made = await checkIn(transaction, { ...sent, geofence: 'flag', codeSecret });
        return { status: 201, body: checkedInDocument(made) };
      });
    },
  );
}

function checkedInDocument({ id, at, metres, inside }: CheckedIn): object {
  return { id, at: at.toISOString(), ...(metres === null ? {} : { metres }), ...(inside === null ? {} : { inside }) };
}
