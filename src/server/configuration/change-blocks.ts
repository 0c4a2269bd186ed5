import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../problem.ts';

/** A body as it comes off the wire. */
export interface EncodedBody {
  readonly stream: Readable;
  readonly encoding: 'identity' | 'gzip';
}

/** The longest line, and the longest body after decompression, in bytes. */
export const LIMITS = { line: 1_048_576, body: 67_108_864 } as const;

/** Large enough that what is done once for each block costs nothing. */
const BLOCK = 262_144;

const LINE_BREAK = 10;

export interface BlockOptions {
  /** Sees the bytes, decompressed. */
  readonly onBytes?: (bytes: Buffer) => void;
  /** The longest body after decompression. */
  readonly limit?: number;
}

/** Cuts a body into blocks of whole lines as it arrives. */
export async function* readBlocks(body: EncodedBody, options: BlockOptions = {}): AsyncGenerator<Buffer> {
  const { onBytes, limit = LIMITS.body } = options;
  let parts: Buffer[] = [];
  let held = 0;
  let size = 0;
  for await (const bytes of decoded(body)) {
    onBytes?.(bytes);
    size += bytes.length;
    if (size > limit) throw new Problem('request/too-large', { limit });
    parts.push(bytes);
    held += bytes.length;
    if (held < BLOCK) continue;
    const whole = Buffer.concat(parts);
    const end = whole.lastIndexOf(LINE_BREAK) + 1;
    if (whole.length - end > LIMITS.line) throw new Problem('request/too-large', { lineLimit: LIMITS.line });
    if (end > 0) yield whole.subarray(0, end);
    parts = [whole.subarray(end)];
    held = whole.length - end;
  }
  if (held > 0) yield Buffer.concat(parts);
}

async function* decoded({ stream, encoding }: EncodedBody): AsyncGenerator<Buffer> {
  // An error of either stream comes out of the loop below; the callback is there so that it comes out nowhere else.
  const bytes = encoding === 'gzip' ? pipeline(stream, createGunzip(), () => {}) : stream;
  try {
    for await (const piece of bytes) yield piece as Buffer;
  } catch (error) {
    const isDamaged = String((error as NodeJS.ErrnoException).code).startsWith('Z_');
    throw isDamaged ? new Problem('request/invalid', { reason: 'the body is not gzip' }) : error;
  }
}
