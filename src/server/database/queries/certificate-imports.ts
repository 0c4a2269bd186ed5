import type { Queries } from '../database.ts';

/** What somebody is qualified for, and from when until when. */
export interface CertificateRow {
  readonly employeeNumber: string;
  readonly skill: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

const COLUMNS = `certificates.employee_number AS "employeeNumber", skill, valid_from::text AS "validFrom",
  valid_until::text AS "validUntil"`;

const RECORDS = `jsonb_to_recordset($1::jsonb) AS record ("employeeNumber" text, skill text, "validFrom" date, "validUntil" date)`;

export function readCertificatesOf(queries: Queries, employeeNumbers: readonly string[]): Promise<CertificateRow[]> {
  return queries.query<CertificateRow>(`SELECT ${COLUMNS} FROM certificates WHERE employee_number = ANY($1)`, [
    employeeNumbers,
  ]);
}

export async function upsertCertificates(queries: Queries, certificates: readonly CertificateRow[]): Promise<void> {
  await queries.execute(
    `INSERT INTO certificates (employee_number, skill, valid_from, valid_until)
     SELECT "employeeNumber", skill, "validFrom", "validUntil" FROM ${RECORDS}
     ON CONFLICT (employee_number, skill)
       DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until`,
    [JSON.stringify(certificates)],
  );
}

/** Takes away what people of these certificates have beside them; answers how many. */
export function deleteOtherCertificates(queries: Queries, certificates: readonly CertificateRow[]): Promise<number> {
  return queries.execute(
    `DELETE FROM certificates WHERE employee_number IN (SELECT "employeeNumber" FROM ${RECORDS})
       AND (employee_number, skill) NOT IN (SELECT "employeeNumber", skill FROM ${RECORDS})`,
    [JSON.stringify(certificates)],
  );
}

export interface CertificateFilter {
  readonly store: string | null;
  readonly employeeNumber: string | null;
  readonly after: { readonly employeeNumber: string; readonly skill: string };
  readonly limit: number;
}

/** Of people who have not left, by employee number and skill. */
export function listCertificates(queries: Queries, filter: CertificateFilter): Promise<CertificateRow[]> {
  const { store, employeeNumber, after, limit } = filter;
  return queries.query<CertificateRow>(
    `SELECT ${COLUMNS} FROM certificates JOIN staff ON staff.employee_number = certificates.employee_number
     WHERE status <> 'left' AND ($1::text IS NULL OR store = $1)
       AND ($2::text IS NULL OR certificates.employee_number = $2)
       AND (certificates.employee_number, skill) > ($3 COLLATE "C", $4 COLLATE "C")
     ORDER BY certificates.employee_number, skill LIMIT $5`,
    [store, employeeNumber, after.employeeNumber, after.skill, limit],
  );
}
