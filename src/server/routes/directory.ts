import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import type { Permission } from '../access/may.ts';
import { readKnownShifts } from '../database/queries/shift-imports.ts';
import { SHIFT_COLUMNS } from '../directory/batch-columns.ts';
import { importCertificates } from '../directory/import-certificates.ts';
import { importShifts, shiftsOf } from '../directory/import-shifts.ts';
import { importStaff, type StaffImportOptions } from '../directory/import-staff.ts';
import { readBatch } from '../directory/read-batch.ts';
import type { Services } from '../services.ts';
import { certificateImportSchema, shiftImportSchema, staffImportSchema } from './directory-schemas.ts';

/** Five thousand rows with everything in them. */
const BODY_LIMIT = 8_000_000;

/** A hundred thousand people with everything in them, and then some. */
const PEOPLE_LIMIT = 64_000_000;

const UPDATE_USER: Permission = { resource: 'user', verb: 'update' };
const UPDATE_ROSTER: Permission = { resource: 'roster', verb: 'update' };

type Body = string | object[];

/** The directory: who works here, when, and what they are qualified for. */
export function directoryRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, live } = services;
  app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, text, done) =>
    done(null, text),
  );

  app.put<{ Body: Body; Querystring: StaffImportOptions }>(
    '/v1/directory/staff',
    { bodyLimit: PEOPLE_LIMIT, config: { permission: UPDATE_USER }, schema: staffImportSchema },
    async (request) => {
      const { id: actor } = await authorize(request, { subject: 'directory/staff' }, services);
      const context = { database, chain: await live.read(database), now: clock(), actor };
      return importStaff(request.body, request.query, context);
    },
  );

  app.put<{ Body: Body; Querystring: { complete: boolean } }>(
    '/v1/directory/shifts',
    { bodyLimit: BODY_LIMIT, config: { permission: UPDATE_ROSTER }, schema: shiftImportSchema },
    async (request) => {
      const chain = await live.read(database);
      const batch = readBatch(SHIFT_COLUMNS, request.body);
      let actor = '';
      const authorizeAll = async (names: readonly string[]): Promise<void> => {
        const stores = new Set(names.map((name) => chain.store(name)));
        for (const store of stores.size > 0 ? stores : [undefined])
          actor = (await authorize(request, { subject: 'directory/shifts', store }, services)).id;
      };
      await authorizeAll(batch.rows.flatMap(({ values }) => values.store ?? []));
      const shifts = await shiftsOf(batch, { database, chain });
      // Who moves a shift from another store takes it away there.
      const before = await readKnownShifts(database, shifts);
      if (before.length > 0) await authorizeAll(before.map(({ store }) => store));
      return importShifts(shifts, request.query, { database, chain, now: clock(), actor });
    },
  );

  app.put<{ Body: Body; Querystring: { complete: boolean } }>(
    '/v1/directory/certificates',
    { bodyLimit: BODY_LIMIT, config: { permission: UPDATE_USER }, schema: certificateImportSchema },
    async (request) => {
      const { id: actor } = await authorize(request, { subject: 'directory/certificates' }, services);
      const context = { database, chain: await live.read(database), now: clock(), actor };
      return importCertificates(request.body, request.query, context);
    },
  );
}
