import { digestOf } from '../../model/content-hash.ts';
import type { PromotionSpec } from './spec.ts';

/** The digest that a record carries: over everything else in it. */
export function recordDigest(record: Omit<PromotionSpec, 'digest'> & { readonly digest?: string }): string {
  const { digest: _, ...rest } = record;
  return digestOf(rest);
}
