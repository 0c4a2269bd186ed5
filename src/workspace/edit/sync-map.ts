import { newEntry } from '../format/layout-of.ts';
import { sortLayout } from '../format/sort-layout.ts';
import { BlockEntries } from './block-entries.ts';
import type { JsonMap } from './json-value.ts';
import { entryExtents } from './node-extent.ts';
import { placeKeys } from './place-keys.ts';
import { CannotSplice } from './splice.ts';
import type { BlockCollection, Sync } from './sync.ts';

/** Makes a map in block style, some keys of which stay, say `target`. */
export function syncMap(sync: Sync, map: BlockCollection<JsonMap>, target: JsonMap): void {
  const { node, layout, before, place } = map;
  const extents = entryExtents(node);
  const value = (key: string): unknown => target[key];
  const present = layout.entries.map(({ key }) => key ?? '');
  const entries = new BlockEntries(sync, extents, layout);
  const firstKept = present.findIndex((key) => Object.hasOwn(target, key));
  const behindDash = !entries.startsOnOwnLine;
  present.forEach((key, index) => {
    const extent = extents[index];
    const entry = layout.entries[index];
    if (!extent || !entry) throw new CannotSplice('a key without a place');
    if (Object.hasOwn(target, key))
      sync.entry(sync, { extent, entry, before: before[key], place: place?.property(key, value) }, target[key]);
    else if (!behindDash || index > firstKept) entries.remove(index);
  });
  if (behindDash && firstKept > 0) removeBehindDash(sync, extents[0]?.start ?? 0, extents[firstKept]?.start ?? 0);
  insertKeys(sync, { entries, present, behindDash, start: extents[firstKept]?.start ?? 0 }, map, target);
}

/** The first keys of an item: what stands behind the dash then begins with the first key that stays, or with its comments. */
function removeBehindDash({ lines, splices }: Sync, start: number, keptStart: number): void {
  const comment = /\n[ \t]*#/.exec(lines.text.slice(start, keptStart));
  const end = comment ? start + comment.index + comment[0].length - 1 : keptStart;
  splices.push({ start, end, text: '' });
}

interface MapLines {
  readonly entries: BlockEntries;
  readonly present: readonly string[];
  readonly behindDash: boolean;
  /** Of the first key that stays. */
  readonly start: number;
}

function insertKeys(sync: Sync, map: MapLines, { place }: BlockCollection<JsonMap>, target: JsonMap): void {
  const { entries, present, behindDash, start } = map;
  const groups = new Map<number | undefined, string[]>();
  let behind: number | undefined;
  for (const key of placeKeys(present, target, place)) {
    if (present.includes(key)) behind = present.indexOf(key);
    else groups.set(behind, [...(groups.get(behind) ?? []), key]);
  }
  for (const [index, keys] of groups) {
    const added = keys.map((key) => {
      const entry = newEntry(key, target[key]);
      return {
        ...entry,
        value: sortLayout(
          entry.value,
          place?.property(key, (name) => target[name]),
        ),
      };
    });
    const printed = entries.print(added);
    if (index !== undefined || !behindDash) entries.insert(index, printed);
    else {
      const { eol } = sync.lines;
      const text = `${printed.join(eol).trimStart()}${eol}${' '.repeat(entries.column)}`;
      sync.splices.push({ start, end: start, text });
    }
  }
}
