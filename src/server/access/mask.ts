import type { Principal } from './principal.ts';

/** A record without the fields that the reader's roles mask, and which those are. */
export type Masked<Fields> = Partial<Fields> & { readonly masked?: readonly string[] };

/** Leaves out of a record what its reader may not see: `user.name` of people, `customer.phone` of customers. */
export function mask<Fields extends object>(reader: Principal, sort: string, record: Fields): Masked<Fields> {
  if (reader.type === 'service') return record;
  const masks = new Set(reader.holdings.flatMap((holding) => holding.masks));
  const masked = Object.keys(record).filter((field) => masks.has(`${sort}.${field}`));
  if (masked.length === 0) return record;
  const shown = Object.entries(record).filter(([field]) => !masked.includes(field));
  return { ...(Object.fromEntries(shown) as Partial<Fields>), masked };
}
