import type { Queries } from '../database/database.ts';

/** Bytes and what they are. */
export interface EvidenceContent {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Where the bytes of uploads are kept, each once by its content. Another place, such as an object store, is another of these. */
export interface EvidenceStore {
  /** Keeps the bytes for good once the transaction ends well. */
  put(transaction: Queries, content: EvidenceContent): Promise<void>;
  get(queries: Queries, sha256: string): Promise<EvidenceContent | undefined>;
}
