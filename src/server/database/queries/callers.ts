import type { Scope } from '../../access/token.ts';
import type { Queries } from '../database.ts';
import type { StaffRow } from './staff.ts';

/** Whose a token is, and where the configuration stands: all that every request has to know, in one look. */
export interface FoundCaller {
  readonly revision: number;
  readonly token?: { readonly name: string; readonly scope: Scope; readonly expiresAt: Date | null };
  readonly device?: { readonly name: string; readonly store: string; readonly expiresAt: Date };
  readonly session?: { readonly device: string; readonly expiresAt: Date; readonly staff: StaffRow };
}

interface Row extends Omit<StaffRow, 'employeeNumber'> {
  readonly employeeNumber: string | null;
  readonly revision: number;
  readonly tokenName: string | null;
  readonly tokenScope: Scope;
  readonly tokenExpiresAt: Date | null;
  readonly deviceName: string | null;
  readonly deviceStore: string;
  readonly deviceExpiresAt: Date;
  readonly sessionDevice: string;
  readonly sessionExpiresAt: Date;
}

/** Looks a token's hash up among those of programs, of devices that stores share, and of people who are in the directory. */
export async function findCaller(queries: Queries, hash: string): Promise<FoundCaller> {
  const [row] = await queries.query<Row>(
    `SELECT platform.revision, token.name AS "tokenName", token.scope AS "tokenScope", token.expires_at AS "tokenExpiresAt",
       device.name AS "deviceName", device.store AS "deviceStore", device.expires_at AS "deviceExpiresAt",
       session.device AS "sessionDevice", session.expires_at AS "sessionExpiresAt", staff.employee_number AS "employeeNumber",
       staff.name, staff.status, staff.store, staff.region, staff.positions, staff.groups, staff.skills
     FROM platform LEFT JOIN access_tokens AS token ON token.hash = $1
       LEFT JOIN store_devices AS device ON device.hash = $1
       LEFT JOIN sessions AS session ON session.hash = $1
       LEFT JOIN staff ON staff.employee_number = session.employee_number`,
    [hash],
  );
  if (!row) throw new Error('the platform table is empty: prepareDatabase was not run');
  const { revision, tokenName, deviceName } = row;
  if (tokenName !== null)
    return { revision, token: { name: tokenName, scope: row.tokenScope, expiresAt: row.tokenExpiresAt } };
  if (deviceName !== null)
    return { revision, device: { name: deviceName, store: row.deviceStore, expiresAt: row.deviceExpiresAt } };
  if (row.employeeNumber === null) return { revision };
  const { employeeNumber, name, status, store, region, positions, groups, skills } = row;
  const staff = { employeeNumber, name, status, store, region, positions, groups, skills };
  return { revision, session: { device: row.sessionDevice, expiresAt: row.sessionExpiresAt, staff } };
}
