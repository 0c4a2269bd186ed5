import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { actorNumber } from '../access/holds-role.ts';
import { platformSecret } from '../access/platform-secret.ts';
import { subjectOf } from '../live/subject-of.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { CODE_SECONDS, checkInCode, codeStepAt } from '../tasks/check-in-code.ts';
import { clockStatement } from '../tasks/device-clock.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const codeSchema = {
  summary: 'The code that the screen of a store shows now',
  description:
    'For the screen, which has a token of its own: a person who could ask for it would not have to be there.',
  params: { type: 'object', properties: { name: nameShape }, required: ['name'] },
  response: {
    200: {
      type: 'object',
      properties: { code: { type: 'string' }, until: { ...timeShape, description: 'Ask again then.' } },
      required: ['code', 'until'],
    },
    ...problemResponses,
  },
};

const clockSchema = {
  summary: 'Compare the clock of a device with that of the platform',
  description: 'Keep the statement: with it, work done without network counts from when it was done.',
  querystring: {
    type: 'object',
    properties: { deviceTime: { type: 'string', format: 'date-time' } },
    required: ['deviceTime'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: {
        now: timeShape,
        offsetSeconds: { type: 'number', description: 'How far the clock of the device is ahead.' },
        clock: { type: 'string', description: 'The statement.' },
      },
      required: ['now', 'offsetSeconds', 'clock'],
    },
    ...problemResponses,
  },
};

/** What proves that somebody was there, and then. */
export function checkInCodeRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { name: string } }>(
    '/v1/stores/:name/check-in-code',
    { config: { permission: { resource: 'store', verb: 'read' } }, schema: codeSchema },
    async (request, reply) => {
      const { name } = request.params;
      const store = (await services.live.read(services.database)).store(name);
      const who = await authorize(request, { subject: subjectOf('store', name), store }, services);
      const asked = { actor: who.id, action: 'check-in-code.read', subject: subjectOf('store', name) };
      if (who.type === 'person') throw new Problem('platform/not-allowed', asked);
      if (!store) throw new Problem('platform/not-found', { subject: subjectOf('store', name) });
      const step = codeStepAt(services.clock());
      const code = checkInCode(name, step, await platformSecret(services.database, 'check-in-codes'));
      reply.header('cache-control', 'no-store');
      return { code, until: new Date((step + 1) * CODE_SECONDS * 1000).toISOString() };
    },
  );

  app.get<{ Querystring: { deviceTime: string } }>(
    '/v1/clock',
    { config: { permission: { resource: 'task', verb: 'update' } }, schema: clockSchema },
    async (request) => {
      const owners = request.principal ? [actorNumber(request.principal)] : [];
      const who = await authorize(request, { subject: 'clock', owners }, services);
      const comparedAt = services.clock();
      const offsetSeconds = (new Date(request.query.deviceTime).getTime() - comparedAt.getTime()) / 1000;
      const secret = await platformSecret(services.database, 'device-clocks');
      const clock = clockStatement({ by: actorNumber(who), offsetSeconds, comparedAt }, secret);
      return { now: comparedAt.toISOString(), offsetSeconds, clock };
    },
  );
}
