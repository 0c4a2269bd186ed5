import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { type Chunk, discardAttempt, listChunks, nextAttempt, registerChunk } from '../database/queries/changesets.ts';
import { copyStagedRows, StagedRows } from '../database/queries/staged-changes.ts';
import { Problem } from '../problem.ts';
import { type EncodedBody, readBlocks } from './change-blocks.ts';
import { ChangeLines } from './change-lines.ts';
import { requireChangeset } from './open-changeset.ts';
import { requireFence } from './writer-lock.ts';

export interface ChunkRequest {
  readonly changesetId: string;
  readonly chunk: number;
  /** NDJSON. */
  readonly body: EncodedBody;
  readonly fence: number;
}

/**
 * Checks a chunk while it arrives and stages it. The rows count only once the whole chunk is registered, so a torn or
 * repeated request leaves nothing behind; the same chunk again is answered the same, an altered one is refused.
 */
export async function putChunk(
  request: ChunkRequest,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Promise<Chunk> {
  const { changesetId, fence } = request;
  await requireFence(database, fence);
  await requireChangeset(database, changesetId, clock());
  const attempt = await nextAttempt(database);
  const digest = createHash('sha256');
  const lines = new ChangeLines();
  try {
    const blocks = readBlocks(request.body, { onBytes: (bytes) => digest.update(bytes) });
    await copyStagedRows(database, checkedRows(blocks, lines, attempt));
    if (lines.diagnostics.length > 0) throw new Problem('platform/refused', {}, lines.diagnostics);
  } catch (error) {
    await discardAttempt(database, attempt).catch(() => {});
    throw error;
  }
  const chunk = { chunk: request.chunk, digest: digest.digest('hex'), lines: lines.count };
  if (await registerChunk(database, changesetId, { ...chunk, attempt })) return chunk;
  await discardAttempt(database, attempt);
  const known = (await listChunks(database, changesetId)).find((other) => other.chunk === chunk.chunk);
  if (known?.digest !== chunk.digest) throw new Problem('platform/chunk-altered', { chunk: chunk.chunk });
  return known;
}

/** References and summaries make rows longer than the lines they come from, by about this much. */
const GROWTH = 1.5;

async function* checkedRows(
  blocks: AsyncIterable<Buffer>,
  lines: ChangeLines,
  attempt: number,
): AsyncGenerator<Uint8Array> {
  for await (const block of blocks) {
    const rows = new StagedRows(attempt, Math.ceil(block.length * GROWTH));
    for (const change of lines.readAll(block)) rows.add(change);
    if (rows.size > 0) yield rows.bytes;
  }
}
