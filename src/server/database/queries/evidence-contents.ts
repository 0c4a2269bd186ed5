import type { EvidenceContent, EvidenceStore } from '../../evidence/evidence-store.ts';

/** Keeps bytes in the database itself: they are there exactly when their upload is, and no backup misses one of the two. */
export const DATABASE_EVIDENCE: EvidenceStore = {
  put: async (transaction, { sha256, mediaType, bytes }) => {
    await transaction.execute(
      `INSERT INTO evidence_contents (sha256, media_type, size, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [sha256, mediaType, bytes.length, bytes],
    );
  },
  get: async (queries, sha256) => {
    const rows = await queries.query<{ mediaType: string; bytes: Uint8Array }>(
      'SELECT media_type AS "mediaType", bytes FROM evidence_contents WHERE sha256 = $1',
      [sha256],
    );
    const [row]: { mediaType: string; bytes: Uint8Array }[] = rows;
    return row && ({ sha256, mediaType: row.mediaType, bytes: Buffer.from(row.bytes) } satisfies EvidenceContent);
  },
};
