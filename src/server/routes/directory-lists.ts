import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { mask } from '../access/mask.ts';
import type { Principal } from '../access/principal.ts';
import { listCertificates } from '../database/queries/certificate-imports.ts';
import { listShifts } from '../database/queries/shift-imports.ts';
import { findStaff, listStaff, type StaffRow } from '../database/queries/staff.ts';
import type { Services } from '../services.ts';
import { certificateListSchema, shiftListSchema, staffListSchema } from './directory-schemas.ts';

interface Page {
  readonly store?: string;
  readonly employee?: string;
  readonly after?: string;
  readonly limit: number;
}

/** Reading the directory. */
export function directoryListRoutes(app: FastifyInstance, services: Services): void {
  const { database } = services;

  app.get<{ Querystring: Page & { left: boolean } }>(
    '/v1/directory/staff',
    { config: { permission: { resource: 'user', verb: 'read' } }, schema: staffListSchema },
    async (request) => {
      const reader = await authorizeReader(request, services);
      const { after = '', left, limit } = request.query;
      const rows = await listStaff(database, { ...whose(request.query), left, after, limit });
      const items = rows.map((row) => mask(reader, 'user', documentOf(row)));
      return { items, ...next(rows, limit, ({ employeeNumber }) => employeeNumber) };
    },
  );

  app.get<{ Querystring: Page & { from: string; until: string } }>(
    '/v1/directory/shifts',
    { config: { permission: { resource: 'roster', verb: 'read' } }, schema: shiftListSchema },
    async (request) => {
      await authorizeReader(request, services);
      const { after = '', from, until, limit } = request.query;
      const [start = '', employeeNumber = ''] = splitCursor(after);
      const startsAt = new Date(Number(start) || -62_135_596_800_000);
      const range = { from, until, after: { startsAt, employeeNumber }, limit };
      const rows = await listShifts(database, { ...whose(request.query), ...range });
      return {
        items: rows.map((row) => ({
          ...row,
          startsAt: row.startsAt.toISOString(),
          endsAt: row.endsAt.toISOString(),
        })),
        ...next(rows, limit, (row) => `${row.startsAt.getTime()}~${row.employeeNumber}`),
      };
    },
  );

  app.get<{ Querystring: Page }>(
    '/v1/directory/certificates',
    { config: { permission: { resource: 'user', verb: 'read' } }, schema: certificateListSchema },
    async (request) => {
      await authorizeReader(request, services);
      const { after = '', limit } = request.query;
      const [employeeNumber = '', skill = ''] = splitCursor(after);
      const rows = await listCertificates(database, {
        ...whose(request.query),
        after: { employeeNumber, skill },
        limit,
      });
      const items = rows.map(({ validUntil, ...row }) => ({ ...row, ...(validUntil ? { validUntil } : {}) }));
      return { items, ...next(rows, limit, (row) => `${row.employeeNumber}~${row.skill}`) };
    },
  );
}

/** Whoever asks for a person asks about the store where that person works. */
async function authorizeReader(request: FastifyRequest<{ Querystring: Page }>, services: Services): Promise<Principal> {
  const { database, live } = services;
  const { store: asked, employee } = request.query;
  const about = employee === undefined ? undefined : await findStaff(database, employee);
  const name = about ? (about.store ?? undefined) : asked;
  const chain = await live.read(database);
  const subject = employee === undefined ? 'directory' : `staff/${employee}`;
  const owners = employee === undefined ? [] : [employee];
  return authorize(request, { subject, store: name === undefined ? undefined : chain.store(name), owners }, services);
}

function whose({ store, employee }: Page): { readonly store: string | null; readonly employeeNumber: string | null } {
  return { store: store ?? null, employeeNumber: employee ?? null };
}

function next<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string): { readonly next?: string } {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return last === undefined ? {} : { next: cursorOf(last) };
}

function splitCursor(cursor: string): string[] {
  const at = cursor.indexOf('~');
  return at < 0 ? [] : [cursor.slice(0, at), cursor.slice(at + 1)];
}

function documentOf({ store, region, ...row }: StaffRow): object {
  return { ...row, ...(store ? { store } : {}), ...(region ? { region } : {}) };
}
