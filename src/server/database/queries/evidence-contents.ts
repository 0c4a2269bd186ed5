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
    const [row] = await queries.query<{ mediaType: string; text: string }>(
      `SELECT media_type AS "mediaType", encode(bytes, 'base64') AS text FROM evidence_contents WHERE sha256 = $1`,
      [sha256],
    );
    return (
      row && ({ sha256, mediaType: row.mediaType, bytes: Buffer.from(row.text, 'base64') } satisfies EvidenceContent)
    );
  },
};
