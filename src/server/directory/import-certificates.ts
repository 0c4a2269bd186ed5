import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  type CertificateRow,
  deleteOtherCertificates,
  readCertificatesOf,
  upsertCertificates,
} from '../database/queries/certificate-imports.ts';
import { lockImport, readKnownStaff } from '../database/queries/staff-imports.ts';
import { CERTIFICATE_COLUMNS } from './batch-columns.ts';
import { type ImportContext, type ImportResult, journalImport, refuseFindings } from './import-context.ts';
import { finding, type NumberedRow, readBatch } from './read-batch.ts';

/** Brings certificates up to date by person and skill. `complete`: a person that the batch speaks of has no others. */
export async function importCertificates(
  body: string | readonly object[],
  { complete }: { readonly complete: boolean },
  context: ImportContext,
): Promise<ImportResult> {
  const { rows, findings } = readBatch(CERTIFICATE_COLUMNS, body);
  const numbers = [...new Set(rows.flatMap(({ values }) => values.employeeNumber ?? []))];
  const people = new Set((await readKnownStaff(context.database, numbers)).map((row) => row.employeeNumber));
  refuseFindings([...findings, ...findingsTogether(rows, people)]);
  const certificates = rows.map(({ values }): CertificateRow => {
    const { employeeNumber = '', skill = '', validFrom = '', validUntil = null } = values;
    return { employeeNumber, skill, validFrom, validUntil };
  });
  return context.database.transaction(async (transaction) => {
    await lockImport(transaction, 'certificates');
    const known = new Map((await readCertificatesOf(transaction, numbers)).map((row) => [keyOf(row), row]));
    const isSame = (row: CertificateRow): boolean => {
      const before = known.get(keyOf(row));
      return before?.validFrom === row.validFrom && before.validUntil === row.validUntil;
    };
    const changed = certificates.filter((row) => !isSame(row));
    if (changed.length > 0) await upsertCertificates(transaction, changed);
    const left = complete && certificates.length > 0 ? await deleteOtherCertificates(transaction, certificates) : 0;
    const created = changed.filter((row) => !known.has(keyOf(row))).length;
    const counts = { created, updated: changed.length - created, unchanged: certificates.length - changed.length };
    const result: ImportResult = { ...counts, left };
    await journalImport(transaction, 'certificates', result, context);
    return result;
  });
}

function keyOf({ employeeNumber, skill }: { readonly employeeNumber?: string; readonly skill?: string }): string {
  return `${employeeNumber} ${skill}`;
}

function findingsTogether(
  rows: readonly NumberedRow<typeof CERTIFICATE_COLUMNS>[],
  people: ReadonlySet<string>,
): Diagnostic[] {
  const seen = new Set<string>();
  return rows.flatMap(({ number: row, values }) => {
    const { employeeNumber, skill, validFrom, validUntil } = values;
    const isTwice = seen.has(keyOf(values));
    seen.add(keyOf(values));
    return [
      ...(employeeNumber && !people.has(employeeNumber)
        ? [finding('batch/unknown', { row, column: 'employeeNumber', value: employeeNumber })]
        : []),
      ...(employeeNumber && skill && isTwice ? [finding('batch/twice', { row, column: 'skill' })] : []),
      ...(validFrom && validUntil && validUntil < validFrom
        ? [finding('batch/value', { row, column: 'validUntil', expected: 'not before validFrom' })]
        : []),
    ];
  });
}
