import { formatAddress } from '../model/address.ts';
import { contentHash } from '../model/content-hash.ts';
import type { Plan } from '../model/plan.ts';
import { addressOf } from '../model/resource.ts';
import { planDigest } from './fingerprint.ts';

/** Is this plan, read from a file, still the one that was written? Every document and the digest must fit. */
export function isUnaltered(plan: Plan): boolean {
  const { digest, ...rest } = plan;
  return planDigest(rest) === digest && plan.waves.flat().every(documentsFit);
}

function documentsFit(change: Plan['waves'][number][number]): boolean {
  const address = formatAddress(change.address);
  if (change.action !== 'create') {
    const { before, beforeHash } = change;
    if (formatAddress(addressOf(before)) !== address || contentHash(before) !== beforeHash) return false;
  }
  if (change.action === 'delete') return true;
  return formatAddress(addressOf(change.after)) === address && contentHash(change.after) === change.afterHash;
}
