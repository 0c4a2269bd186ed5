import type { AddressText } from '../../../model/address.ts';
import type { Queries } from '../database.ts';

/** A resource whose phase a revision changed; absent phases are null. */
export interface PhaseChange {
  readonly address: AddressText;
  readonly before: string | null;
  readonly after: string;
}

/** The resources of a kind that a revision brings into another phase than they had. */
export function listPhaseChanges(queries: Queries, slug: string, revision: number): Promise<PhaseChange[]> {
  return queries.query<PhaseChange>(
    `SELECT changed.address, before.phase AS before, changed.summary->>'phase' AS after
     FROM resource_versions AS changed
     LEFT JOIN LATERAL (
       SELECT summary->>'phase' AS phase FROM resource_versions AS version
       WHERE version.address = changed.address AND version.revision < changed.revision
       ORDER BY version.revision DESC LIMIT 1
     ) AS before ON true
     WHERE changed.revision = $1 AND split_part(changed.address, '/', 1) = $2 AND changed.action <> 'delete'
       AND changed.summary->>'phase' IS NOT NULL AND changed.summary->>'phase' IS DISTINCT FROM before.phase
     ORDER BY changed.address`,
    [revision, slug],
  );
}

/** The documents of all live resources of some kinds. */
export async function readDocumentsOfKinds(queries: Queries, slugs: readonly string[]): Promise<string[]> {
  const rows = await queries.query<{ document: string }>(
    `SELECT document FROM resources JOIN resource_versions USING (address, revision)
     WHERE split_part(address, '/', 1) = ANY($1) ORDER BY address`,
    [slugs],
  );
  return rows.map(({ document }) => document);
}

/** Every document that resources of a kind ever had, those of deleted ones too, oldest first. */
export async function readVersionsOfKind(queries: Queries, slug: string): Promise<string[]> {
  const rows = await queries.query<{ document: string }>(
    `SELECT document FROM resource_versions
     WHERE split_part(address, '/', 1) = $1 AND action <> 'delete' ORDER BY revision, address`,
    [slug],
  );
  return rows.map(({ document }) => document);
}
