import { region } from '../../kinds/region/index.ts';
import type { Chain } from './chain.ts';

/** A region and those above it, from the innermost out; to be asked for as `chain.once(regionsAbove)`. */
export function regionsAbove(chain: Chain): (name: string) => readonly string[] {
  const regions = chain.of(region);
  const known = new Map<string, readonly string[]>();
  return (name) => {
    let above = known.get(name);
    if (!above) {
      const found = new Set<string>();
      for (let next: string | undefined = name; next !== undefined && !found.has(next); ) {
        found.add(next);
        next = regions.get(next)?.outline.parent;
      }
      above = [...found];
      known.set(name, above);
    }
    return above;
  };
}
