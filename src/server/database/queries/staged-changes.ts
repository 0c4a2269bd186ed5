import type { Database } from '../database.ts';

/** One checked change on its way into the database. */
export interface StagedChange {
  readonly action: 'create' | 'update' | 'delete';
  readonly address: string;
  /** Of what a creation does not have and a deletion does not give there is none. */
  readonly beforeHash: string | undefined;
  readonly hash: string | undefined;
  /** Canonical JSON. */
  readonly document: Uint8Array | undefined;
  readonly refs: readonly string[];
  readonly summary: Readonly<Record<string, string>>;
  readonly administrator: boolean;
}

const TARGET = 'staged_changes (attempt, action, address, before_hash, hash, document, refs, summary, administrator)';

/** Loads rows made by `StagedRows` in one COPY: twelve times as fast as a statement for each. */
export function copyStagedRows(database: Database, rows: AsyncIterable<Uint8Array>): Promise<void> {
  return database.copyIn(TARGET, rows);
}

const NULL = '\\N';
const BACKSLASH = 0x5c;

/** Changes as rows of COPY's text format. */
export class StagedRows {
  readonly #attempt: number;
  #bytes: Buffer;
  #length = 0;

  constructor(attempt: number, expectedSize: number) {
    this.#attempt = attempt;
    this.#bytes = Buffer.allocUnsafeSlow(expectedSize);
  }

  add({ action, address, beforeHash = NULL, hash = NULL, document, refs, summary, administrator }: StagedChange): void {
    this.#write(`${this.#attempt}\t${action}\t${address}\t${beforeHash}\t${hash}\t`);
    if (document) this.#writeDocument(document);
    else this.#write(NULL);
    const flag = administrator ? 't' : 'f';
    this.#write(`\t${escaped(arrayText(refs))}\t${escaped(JSON.stringify(summary))}\t${flag}\n`);
  }

  get size(): number {
    return this.#length;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #write(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  #writeDocument(bytes: Uint8Array): void {
    this.#reserve(bytes.length * 2);
    if (!bytes.includes(BACKSLASH)) {
      this.#bytes.set(bytes, this.#length);
      this.#length += bytes.length;
      return;
    }
    for (const byte of bytes) {
      if (byte === BACKSLASH) this.#bytes[this.#length++] = BACKSLASH;
      this.#bytes[this.#length++] = byte;
    }
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** A tab and a line break cannot stand in JSON, so only the backslash needs its escape. */
function escaped(text: string): string {
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

/** References hold names and version ranges; quotes keep the spaces and commas of a range. */
function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
