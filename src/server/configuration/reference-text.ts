import type { Reference } from '../../kinds/kind.ts';
import { formatAddress, parseAddress } from '../../model/address.ts';

/** A reference as the database keeps it: `role/cashier`, `sop/open-store@^2`, and `~role/cashier` for a mention. */
export function referenceText(reference: Reference): string {
  const { mention, range } = reference;
  return `${mention ? '~' : ''}${formatAddress(reference)}${range === undefined ? '' : `@${range}`}`;
}

/** Reads a reference back; where it stands in the document is not kept. */
export function parseReferenceText(text: string): Reference {
  const mention = text.startsWith('~');
  const at = text.indexOf('@');
  const address = parseAddress(text.slice(mention ? 1 : 0, at < 0 ? undefined : at));
  if (!address) throw new Error(`not a reference: ${text}`);
  return { ...address, ...(at < 0 ? {} : { range: text.slice(at + 1) }), path: [], mention };
}
