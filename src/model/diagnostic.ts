import type { Address } from './address.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where a value stands inside a document: property names and array indexes from the root. */
export type ValuePath = readonly (string | number)[];

/** A place in a file. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface SourceRange {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place that a finding speaks about, such as the rule that forbids something. */
export interface RelatedPlace {
  readonly address: Address;
  readonly path: ValuePath;
  readonly range?: SourceRange;
}

/**
 * One finding. Checks fill `code`, `severity`, `address`, `path` and the texts; the workspace adds `range`.
 * `code` is `area/slug`, never translated, and documented in docs/diagnostics.md.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly address?: Address;
  /** The offending key or value in the document. */
  readonly path?: ValuePath;
  /** The part of the text at `path` that is meant, as offsets in the value; the end is not part of it. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Names in the text; `messages/` renders `summary` from the code and these. */
  readonly args?: Readonly<Record<string, string | number>>;
  readonly range?: SourceRange;
  /** The workspace adds their ranges. */
  readonly related?: readonly RelatedPlace[];
}
