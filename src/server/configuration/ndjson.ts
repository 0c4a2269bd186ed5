import { isUtf8 } from 'node:buffer';
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

const LINE_BREAK = 10;

/** Splits a body into lines as it arrives; `onBytes` sees the bytes, decompressed. No more than one line is kept. */
export async function* readLines(body: EncodedBody, onBytes: (bytes: Buffer) => void): AsyncGenerator<string[]> {
  let rest: Buffer = Buffer.alloc(0);
  let size = 0;
  for await (const bytes of decoded(body)) {
    onBytes(bytes);
    size += bytes.length;
    if (size > LIMITS.body) throw new Problem('request/too-large', { limit: LIMITS.body });
    const whole = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const end = whole.lastIndexOf(LINE_BREAK) + 1;
    rest = whole.subarray(end);
    if (rest.length > LIMITS.line) throw new Problem('request/too-large', { lineLimit: LIMITS.line });
    if (end > 0) yield linesOf(whole.subarray(0, end));
  }
  if (rest.length > 0) yield linesOf(rest);
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

function linesOf(bytes: Buffer): string[] {
  if (!isUtf8(bytes)) throw new Problem('request/invalid', { reason: 'the body is not UTF-8' });
  const lines = bytes.toString('utf8').split('\n');
  return lines.filter((line) => {
    if (line.length > LIMITS.line) throw new Problem('request/too-large', { lineLimit: LIMITS.line });
    return line !== '';
  });
}
