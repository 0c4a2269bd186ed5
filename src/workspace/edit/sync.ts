import type { Node } from 'yaml';
import type { CollectionLayout, Entry } from '../format/layout.ts';
import type { SchemaPlace } from '../format/schema-place.ts';
import type { EntryExtent } from './node-extent.ts';
import type { Splice } from './splice.ts';
import type { TextLines } from './text-lines.ts';

/** A text on its way from what it says to what it is to say. */
export interface Sync {
  readonly lines: TextLines;
  /** The changes so far. */
  readonly splices: Splice[];
  /** Makes one entry in block style say `target`; collections go on with their entries through it. */
  readonly entry: (sync: Sync, slot: Slot, target: unknown) => void;
}

/** An entry whose value may have to change. */
export interface Slot {
  readonly extent: EntryExtent;
  /** Its comments, and its value with all comments inside. */
  readonly entry: Entry;
  readonly before: unknown;
  readonly place: SchemaPlace | undefined;
}

/** A collection in block style: in the parsed text, with its comments, and what it says. */
export interface BlockCollection<Before> {
  readonly node: Node & { readonly items: readonly unknown[] };
  readonly layout: CollectionLayout;
  readonly before: Before;
  readonly place: SchemaPlace | undefined;
}

export type ScalarValue = string | number | boolean | null;
