/** A YAML value with what people see of it: comments, blank lines, flow or block style. What `fmt` sorts and prints. */
export type Layout = ScalarLayout | AliasLayout | CollectionLayout;

export interface ScalarLayout {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it was written, when on one line and fit to stand again in the same kind of collection. */
  readonly source?: string;
  /** The lines of a folded scalar (`>`), whose breaks the value does not tell. */
  readonly folded?: readonly string[];
  readonly anchor?: string;
}

export interface AliasLayout {
  readonly type: 'alias';
  readonly name: string;
}

export interface CollectionLayout {
  readonly type: 'map' | 'sequence';
  /** Written with brackets, and without comments or line breaks that would forbid it. */
  flow: boolean;
  readonly anchor?: string;
  entries: Entry[];
  /** Comment lines behind the last entry; '' is a blank line. */
  end: string[];
}

/** A key with its value, or an item of a sequence. */
export interface Entry {
  readonly key?: string;
  /** Comment lines above; '' is a blank line. */
  lead: string[];
  /** The comment on its line. */
  tail?: string;
  value: Layout;
}

/** One document of a file. */
export interface DocumentLayout {
  /** Comment lines above the content, behind `---`. */
  lead: string[];
  /** Absent in a document without content. */
  readonly content?: Layout;
  /** Comment lines below the content. */
  end: string[];
}
