import { canonicalJson } from '../../model/canonical-json.ts';
import { isJsonMap } from './json-value.ts';

/** Keys by which the items of a sequence are told apart, in this order; as in plans. */
const IDENTITY_KEYS = ['id', 'code', 'name'] as const;

/** For every item of the newer list the index of the one it was before: by identity, else by content and position. */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  for (const key of IDENTITY_KEYS) {
    const old = identities(before, key);
    const current = identities(after, key);
    if (old && current) return current.map((id) => (old.includes(id) ? old.indexOf(id) : undefined));
  }
  return matchByContent(before.map(canonicalJson), after.map(canonicalJson));
}

/** The index of the item that a step of a path names: `power-on`, or 2. */
export function indexOfItem(items: readonly unknown[], step: string | number): number | undefined {
  if (typeof step === 'number') return step;
  const index = itemIdentities(items)?.indexOf(step) ?? -1;
  return index < 0 ? undefined : index;
}

/** What tells the items apart; undefined when nothing does. */
export function itemIdentities(items: readonly unknown[]): string[] | undefined {
  for (const key of IDENTITY_KEYS) {
    const ids = identities(items, key);
    if (ids) return ids;
  }
  return undefined;
}

/** Every item's identity; undefined unless all have one of their own. */
function identities(items: readonly unknown[], key: string): string[] | undefined {
  const ids = items.map((item) => (isJsonMap(item) ? item[key] : undefined));
  const texts = ids.filter((id): id is string => typeof id === 'string');
  return texts.length === items.length && new Set(texts).size === items.length ? texts : undefined;
}

/** Equal items stay together in their order; what stands between them is matched by position. */
function matchByContent(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const matches: (number | undefined)[] = after.map(() => undefined);
  let from = { before: 0, after: 0 };
  for (const pair of [...commonItems(before, after), { before: before.length, after: after.length }]) {
    const length = Math.min(pair.before - from.before, pair.after - from.after);
    for (let at = 0; at < length; at += 1) matches[from.after + at] = from.before + at;
    if (pair.after < after.length) matches[pair.after] = pair.before;
    from = { before: pair.before + 1, after: pair.after + 1 };
  }
  return matches;
}

/** A longest common subsequence. */
function commonItems(before: readonly string[], after: readonly string[]): { before: number; after: number }[] {
  const lengths: number[][] = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: { before: number; after: number }[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push({ before: i++, after: j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Of the matched items those that can stay where they are, as many as possible; the others have to move. */
export function stayingItems(matches: readonly (number | undefined)[]): ReadonlySet<number> {
  const best: { readonly old: number; readonly length: number; readonly previous: number }[] = [];
  for (const old of matches.filter((match) => match !== undefined)) {
    let previous = -1;
    best.forEach((candidate, index) => {
      if (candidate.old < old && candidate.length > (best[previous]?.length ?? 0)) previous = index;
    });
    best.push({ old, length: (best[previous]?.length ?? 0) + 1, previous });
  }
  const staying = new Set<number>();
  let last = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), -1);
  for (let item = best[last]; item; item = best[last]) {
    staying.add(item.old);
    last = item.previous;
  }
  return staying;
}
