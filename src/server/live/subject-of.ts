import { formatAddress } from '../../model/address.ts';
import { LIVE_KINDS } from './mapping.ts';

/** How the journal and refusals call a resource: by its address. */
export function subjectOf(sort: keyof typeof LIVE_KINDS, name: string): string {
  return formatAddress({ kind: LIVE_KINDS[sort], name });
}
