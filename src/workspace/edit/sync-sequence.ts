import { layoutOf } from '../format/layout-of.ts';
import { sortLayout } from '../format/sort-layout.ts';
import { BlockEntries } from './block-entries.ts';
import { matchItems, stayingItems } from './match-items.ts';
import { itemsInBrackets } from './merge-layout.ts';
import { entryExtents } from './node-extent.ts';
import { applySplices, CannotSplice, type Splice } from './splice.ts';
import type { BlockCollection, Slot, Sync } from './sync.ts';

/** Makes a sequence in block style say `target`; false when too little stays to do it line by line. */
export function syncSequence(
  sync: Sync,
  sequence: BlockCollection<readonly unknown[]>,
  target: readonly unknown[],
): boolean {
  const { node, layout, before, place } = sequence;
  const extents = entryExtents(node);
  const entries = new BlockEntries(sync, extents, layout);
  const matches = matchItems(before, target);
  const staying = stayingItems(matches);
  const moves = before.length !== staying.size || target.length !== staying.size;
  if (staying.size === 0 || (moves && !entries.startsOnOwnLine)) return false;

  const slot = (index: number): Slot => {
    const extent = extents[index];
    const entry = layout.entries[index];
    if (!extent || !entry) throw new CannotSplice('an item without a place');
    return { extent, entry, before: before[index], place: place?.items };
  };
  const flow = itemsInBrackets(layout);
  const inserted = new Map<number | undefined, string[]>();
  let behind: number | undefined;
  target.forEach((item, index) => {
    const match = matches[index];
    if (match !== undefined && staying.has(match)) {
      sync.entry(sync, slot(match), item);
      behind = match;
      return;
    }
    const lines =
      match === undefined
        ? entries.print([{ lead: [], value: sortLayout(layoutOf(item, flow), place?.items) }])
        : moved(sync, slot(match), entries.range(match), item);
    inserted.set(behind, [...(inserted.get(behind) ?? []), ...lines]);
  });
  before.forEach((_, index) => {
    if (!staying.has(index)) entries.remove(index, { moved: matches.includes(index) });
  });
  for (const [index, lines] of inserted) entries.insert(index, lines);
  return true;
}

/** The lines of an item that goes elsewhere, with the changes inside it. */
function moved(
  sync: Sync,
  slot: Slot,
  { start, end }: { readonly start: number; readonly end: number },
  target: unknown,
): string[] {
  const splices: Splice[] = [];
  sync.entry({ ...sync, splices }, slot, target);
  const own = splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start }));
  return applySplices(sync.lines.text.slice(start, end), own).split(sync.lines.eol);
}
