import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { newToken, tokenHash } from '../access/token.ts';
import { insertJournal } from '../database/queries/journal.ts';
import {
  deleteDevice,
  findDeviceByName,
  insertDevice,
  listDevices,
  type StoreDevice,
} from '../database/queries/store-devices.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { pageProperties, pageShape } from './directory-schemas.ts';
import { nameShape, problemResponses, timeShape } from './shapes.ts';

const DAY_MS = 86_400_000;

const deviceShape = {
  type: 'object',
  properties: { name: nameShape, store: nameShape, createdAt: timeShape, expiresAt: timeShape },
  required: ['name', 'store', 'createdAt', 'expiresAt'],
};

const createSchema = {
  summary: 'Make a token for a device that a store shares',
  description:
    'The token alone may do nothing: every request names a person of the store with the headers `storeops-employee` and `storeops-pin`.',
  body: {
    type: 'object',
    properties: {
      name: nameShape,
      store: nameShape,
      expiresInDays: { type: 'integer', minimum: 1, maximum: 366, default: 180 },
    },
    required: ['name', 'store'],
    additionalProperties: false,
  },
  response: {
    201: {
      ...deviceShape,
      properties: { ...deviceShape.properties, token: { type: 'string', description: 'Shown this once.' } },
      required: [...deviceShape.required, 'token'],
    },
    ...problemResponses,
  },
};

const listSchema = {
  summary: 'Devices that stores share',
  querystring: {
    type: 'object',
    properties: { store: nameShape, ...pageProperties },
    additionalProperties: false,
  },
  response: { 200: pageShape(deviceShape), ...problemResponses },
};

const deleteSchema = {
  summary: 'Take a device’s token back',
  params: { type: 'object', properties: { name: nameShape }, required: ['name'] },
  response: { 204: { type: 'null', description: 'The token is not accepted any more.' }, ...problemResponses },
};

/** Tokens of devices that a store shares. */
export function deviceRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  const storeOf = async (name: string | undefined) =>
    name === undefined ? undefined : (await live.read(database)).store(name);

  app.post<{ Body: { name: string; store: string; expiresInDays: number } }>(
    '/v1/devices',
    { config: { permission: { resource: 'token', verb: 'create' } }, schema: createSchema },
    async (request, reply) => {
      const { name, store, expiresInDays } = request.body;
      const subject = `device/${name}`;
      const place = await storeOf(store);
      const { id: actor } = await authorize(request, { subject, store: place }, services);
      if (!place) throw new Problem('platform/not-found', { store });
      const token = newToken();
      const createdAt = clock();
      const device = { name, store, createdAt, expiresAt: new Date(createdAt.getTime() + expiresInDays * DAY_MS) };
      await database.transaction(async (transaction) => {
        if (!(await insertDevice(transaction, { ...device, hash: tokenHash(token) })))
          throw new Problem('platform/token-exists', { name });
        const entry = { at: createdAt, actor, subject, store, action: 'device.created', outcome: 'done' } as const;
        await insertJournal(transaction, [entry]);
      });
      return reply.code(201).send({ ...toDocument(device), token });
    },
  );

  app.get<{ Querystring: { store?: string; after?: string; limit: number } }>(
    '/v1/devices',
    { config: { permission: { resource: 'token', verb: 'read' } }, schema: listSchema },
    async (request) => {
      const { store, after = '', limit } = request.query;
      await authorize(request, { subject: 'device', store: await storeOf(store) }, services);
      const devices = await listDevices(database, { store: store ?? null, after, limit });
      const next = devices.length < limit ? {} : { next: devices.at(-1)?.name };
      return { items: devices.map(toDocument), ...next };
    },
  );

  app.delete<{ Params: { name: string } }>(
    '/v1/devices/:name',
    { config: { permission: { resource: 'token', verb: 'delete' } }, schema: deleteSchema },
    async (request, reply) => {
      const { name } = request.params;
      const subject = `device/${name}`;
      const device = await findDeviceByName(database, name);
      const { id: actor } = await authorize(request, { subject, store: await storeOf(device?.store) }, services);
      await database.transaction(async (transaction) => {
        if (!(await deleteDevice(transaction, name))) throw new Problem('platform/not-found', { device: name });
        const entry = { at: clock(), actor, subject, action: 'device.deleted', outcome: 'done' } as const;
        await insertJournal(transaction, [{ ...entry, store: device?.store }]);
      });
      return reply.code(204).send();
    },
  );
}

function toDocument({ name, store, createdAt, expiresAt }: StoreDevice): object {
  return { name, store, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
