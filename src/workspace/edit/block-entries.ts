import type { CollectionLayout, Entry } from '../format/layout.ts';
import { entryLines } from '../format/print-layout.ts';
import type { EntryExtent } from './node-extent.ts';
import type { Sync } from './sync.ts';

/** The lines of entries in a collection in block style: taking them out, putting them in. */
export class BlockEntries {
  readonly #sync: Sync;
  readonly #extents: readonly EntryExtent[];
  readonly #layout: CollectionLayout;

  constructor(sync: Sync, extents: readonly EntryExtent[], layout: CollectionLayout) {
    this.#sync = sync;
    this.#extents = extents;
    this.#layout = layout;
  }

  /** The column of keys or dashes. */
  get column(): number {
    return this.#sync.lines.column(this.#extents[0]?.start ?? 0);
  }

  /** The first one may stand behind the dash of an item around it. */
  get startsOnOwnLine(): boolean {
    return this.#sync.lines.isFirst(this.#extents[0]?.start ?? 0);
  }

  /** From the comments directly above an entry to the end of its last line. */
  range(index: number): { readonly start: number; readonly end: number } {
    const { lines } = this.#sync;
    const extent = this.#extents[index];
    const lead = this.#layout.entries[index]?.lead ?? [];
    const comments = lead.length - (lead.lastIndexOf('') + 1);
    if (!extent) return { start: 0, end: 0 };
    return { start: lines.commentsAbove(extent.start, comments), end: lines.endWithComments(extent.end, this.column) };
  }

  /**
   * Takes out a whole entry with its comments, and the line break above it, so that nothing else that happens at the end
   * of a line is touched. Comments above the first one may be about the collection and stay.
   */
  remove(index: number, options: { readonly moved?: boolean } = {}): void {
    const { lines, splices } = this.#sync;
    const range = this.range(index);
    const own = lines.start(this.#extents[index]?.start ?? 0);
    const start = index === 0 && !options.moved ? own : range.start;
    const above = this.#above(start, lines.next(range.end));
    if (above === undefined) splices.push({ start: 0, end: lines.next(range.end), text: '' });
    else splices.push({ start: above, end: range.end, text: '' });
  }

  /** The end of the line above; the one above that when two blank lines would come together. */
  #above(start: number, next: number): number | undefined {
    if (start === 0) return undefined;
    const { lines } = this.#sync;
    const above = lines.start(start - 1);
    const isBlank = (offset: number): boolean => offset >= lines.text.length || /^\s*$|^---/.test(lines.line(offset));
    return lines.line(above).trim() === '' && isBlank(next) ? this.#above(above, start) : lines.end(above);
  }

  /** Puts lines behind an entry, or before the first one. */
  insert(behind: number | undefined, inserted: readonly string[]): void {
    if (inserted.length === 0) return;
    const { lines, splices } = this.#sync;
    const text = inserted.join(lines.eol);
    const at = behind === undefined ? this.range(0).start - 1 : this.range(behind).end;
    if (at < 0) splices.push({ start: 0, end: 0, text: `${text}${lines.eol}` });
    else splices.push({ start: lines.end(at), end: lines.end(at), text: `${lines.eol}${text}` });
  }

  /** Lines of new entries. */
  print(entries: readonly Entry[]): string[] {
    return entryLines({ ...this.#layout, flow: false, entries: [...entries], end: [] }, this.column);
  }
}
