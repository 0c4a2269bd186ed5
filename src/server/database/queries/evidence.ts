import type { EvidenceFact } from '../../procedures/run-facts.ts';
import type { Queries } from '../database.ts';

/** An upload. */
export interface EvidenceRow {
  readonly id: string;
  readonly sha256: string;
  readonly store: string;
  readonly mediaType: string;
  readonly size: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly capturedAt: Date;
  readonly hashing: 'waiting' | 'done' | 'none';
  /** Where it comes from, as the app tells. */
  readonly source: string;
  /** Of a video. */
  readonly seconds: number | null;
}

/** Where an upload belongs. */
export interface EvidenceUse {
  readonly task: number;
  readonly step: string;
  readonly item: string;
  readonly proof: string;
}

export async function insertEvidence(transaction: Queries, row: EvidenceRow): Promise<void> {
  await transaction.execute(
    `INSERT INTO evidence (id, sha256, store, media_type, size, uploaded_by, uploaded_at, captured_at, hashing, source, seconds)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[row.id, row.sha256, row.store, row.mediaType, row.size, row.uploadedBy, row.uploadedAt, row.capturedAt],
      ...[row.hashing, row.source, row.seconds],
    ],
  );
}

/** An upload and the answer that it proves. */
export type UsedEvidence = EvidenceRow & { readonly [Part in keyof EvidenceUse]: EvidenceUse[Part] | null } & {
  readonly looksLike: readonly string[];
};

export async function findEvidence(queries: Queries, id: string): Promise<UsedEvidence | undefined> {
  const rows = await queries.query<UsedEvidence>(
    `SELECT id, sha256, store, media_type AS "mediaType", size, uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt",
       captured_at AS "capturedAt", hashing, source, seconds, task, step, item, proof, looks_like AS "looksLike"
     FROM evidence WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/** What judging an answer needs of the uploads that it names. */
export function readEvidenceFacts(queries: Queries, ids: readonly string[]): Promise<EvidenceFact[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return queries.query<EvidenceFact>(
    `SELECT id, sha256, media_type AS "mediaType", size AS bytes, captured_at AS "capturedAt", uploaded_by AS "uploadedBy",
       source, seconds, CASE WHEN task IS NULL THEN NULL ELSE task || ' ' || step || ' ' || item || ' ' || proof END AS proves
     FROM evidence WHERE id = ANY($1)`,
    [ids],
  );
}

/** Ties uploads to the answer that they prove. */
export async function useEvidence(
  transaction: Queries,
  uses: readonly (EvidenceUse & { readonly id: string })[],
): Promise<void> {
  if (uses.length === 0) return;
  await transaction.execute(
    `UPDATE evidence SET store = tasks.store, task = use.task, step = use.step, item = use.item, proof = use.proof
     FROM jsonb_to_recordset($1::jsonb) AS use (id text, task bigint, step text, item text, proof text), tasks
     WHERE evidence.id = use.id AND tasks.id = use.task`,
    [JSON.stringify(uses)],
  );
}

/** An upload with the same bytes as one that proved something in its store before. */
export interface UsedBefore {
  readonly id: string;
  readonly task: number;
  /** What the earlier one proves: `<task> <step> <item> <proof>`. */
  readonly proves: string;
}

/** Which of these uploads have the same bytes as others that proved something in their store since then. */
export async function findUsedBefore(queries: Queries, ids: readonly string[], since: Date): Promise<UsedBefore[]> {
  if (ids.length === 0) return [];
  return queries.query<UsedBefore>(
    `SELECT fresh.id, used.task, used.task || ' ' || used.step || ' ' || used.item || ' ' || used.proof AS proves
     FROM evidence AS fresh JOIN evidence AS used ON used.store = fresh.store AND used.sha256 = fresh.sha256
       AND used.task IS NOT NULL AND used.id <> fresh.id AND used.uploaded_at >= $2
     WHERE fresh.id = ANY($1) ORDER BY fresh.id, used.task LIMIT 1000`,
    [ids, since],
  );
}
