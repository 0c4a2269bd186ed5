import picomatch from 'picomatch';
import { UserError } from '../model/user-error.ts';
import type { StoreFact } from '../rollout/facts.ts';

/** Stores that a person names: names and patterns (`bj-*`), addresses (`store/bj-wangfujing`) and labels (`region=beijing`), by commas. */
export function pickStores(text: string, stores: readonly StoreFact[]): readonly string[] {
  const picked = new Set<string>();
  for (const part of text.split(',').map((each) => each.trim())) {
    const found = stores.filter(testOf(part)).map(({ name }) => name);
    if (found.length === 0) throw new UserError('rollout/no-such-store', { text: part });
    for (const name of found) picked.add(name);
  }
  return [...picked].sort();
}

function testOf(part: string): (store: StoreFact) => boolean {
  const [, label, value] = /^([^=/]+)=([^=]*)$/.exec(part) ?? [];
  if (label !== undefined) return ({ labels }) => labels[label] === value;
  const name = part.slice(part.lastIndexOf('/') + 1);
  if (!/^[a-z0-9*?-]+$/.test(name)) throw new UserError('usage/selector', { text: part });
  const matches = picomatch(name);
  return (store) => matches(store.name);
}
