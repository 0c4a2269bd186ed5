import { formatAddress, kebabCase } from '../model/address.ts';
import type { Place, Places } from './places.ts';

const NEWLINE = 0x0a;

/**
 * Finds where resources are declared in the bytes of kept facts, see `FactsWriter`: a few searches instead of reading the
 * lines of a whole chain.
 */
export function keptPlaces(bytes: Buffer): Places {
  const placeAt = (tab: number): Place | undefined => {
    const start = bytes.lastIndexOf(NEWLINE, tab) + 1;
    const end = bytes.indexOf(NEWLINE, tab);
    const line = bytes.toString('utf8', start, end < 0 ? undefined : end);
    const [tag, index, address = ''] = line.split('\t', 3);
    // The same text may stand in another column.
    if (tag !== 'd' || start + `d\t${index}`.length !== tab) return undefined;
    const name = fileAbove(start);
    if (name === undefined) return undefined;
    return { address, file: name.startsWith('"') ? (JSON.parse(name) as string) : name, document: Number(index) };
  };
  /** The file of the line at `start`; undefined when a later word on the same file stands further down. */
  const fileAbove = (start: number): string | undefined => {
    const at = bytes.lastIndexOf('\nf\t', start) + 1;
    const name = bytes.toString('utf8', bytes.indexOf('\t', at + 2) + 1, bytes.indexOf(NEWLINE, at));
    for (let tab = bytes.indexOf(`\t${name}\n`, start); tab >= 0; tab = bytes.indexOf(`\t${name}\n`, tab + 1))
      if (bytes.toString('utf8', bytes.lastIndexOf(NEWLINE, tab) + 1, tab).startsWith('f\t')) return undefined;
    return name;
  };
  const find = function* (text: string): Generator<Place> {
    for (let tab = bytes.indexOf(text); tab >= 0; tab = bytes.indexOf(text, tab + 1)) {
      const place = placeAt(tab);
      if (place) yield place;
    }
  };
  return {
    of: (address) => find(`\t${formatAddress(address)}\t`).next().value ?? undefined,
    ofKind: (kind) => [...find(`\t${kebabCase(kind)}/`)],
  };
}
