import { formatAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Messages } from './messages/index.ts';

/** A finding as documents hold it. */
export function diagnosticDocument(diagnostic: Diagnostic, messages: Messages): object {
  const { code, severity, address, path, range, related, args } = diagnostic;
  return {
    code,
    severity,
    ...messages.message(code, args ?? {}),
    ...(address ? { address: formatAddress(address) } : {}),
    ...(path ? { path } : {}),
    ...(range ? { range } : {}),
    ...(related ? { related: related.map((place) => ({ ...place, address: formatAddress(place.address) })) } : {}),
    ...(args ? { args } : {}),
  };
}
