import picomatch from 'picomatch';
import type { Facts } from '../checks/facts.ts';
import type { AddressText } from '../model/address.ts';
import { UserError } from '../model/user-error.ts';

/**
 * Reads `--only`: comma-separated kinds (`sop`), addresses (`store/bj-wangfujing`, `store/bj-*`) and labels
 * (`region=beijing`, on what carries labels). A resource belongs when any of them fits.
 */
export function onlyFilter(
  text: string | undefined,
): ((address: AddressText, facts: Facts | undefined) => boolean) | undefined {
  if (text === undefined) return undefined;
  const tests = text.split(',').map((part) => testOf(part.trim()));
  return (address, facts) => tests.some((test) => test(address, facts));
}

function testOf(part: string): (address: AddressText, facts: Facts | undefined) => boolean {
  const label = /^([^=/]+)=([^=]*)$/.exec(part);
  if (label?.[1]) return (_, facts) => facts?.summary[label[1] ?? ''] === label[2];
  if (/^[a-z][a-z0-9-]*$/.test(part)) return (address) => address.startsWith(`${part}/`);
  if (/^[a-z][a-z0-9-]*\/[a-z0-9*?-]+$/.test(part)) {
    const matches = picomatch(part);
    return (address) => matches(address);
  }
  throw new UserError('usage/selector', { text: part });
}
