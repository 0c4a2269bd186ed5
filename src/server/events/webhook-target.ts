import { BlockList, isIP } from 'node:net';

/** Where webhooks may go: to the internet alone, also to this machine, or anywhere in the platform's own network. */
export type WebhookTargets = 'public' | 'loopback' | 'private';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** What is not the internet: this network, private ones, those for documentation, tests, groups and the future. */
const INNER = new BlockList();
for (const [network, prefix] of [
  ...[
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ],
  ...[
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ],
  ...[
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
] as const)
  INNER.addSubnet(String(network), Number(prefix), 'ipv4');

const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');

/** Addresses of the old internet in the new one's clothes, and for documentation. */
const DISGUISED_V6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  DISGUISED_V6.addSubnet(network, prefix, 'ipv6');

/** May something be sent to this address of the network? */
export function isAddressAllowed(address: string, targets: WebhookTargets): boolean {
  if (targets === 'private') return true;
  const family = isIP(address);
  if (family === 0) return false;
  if (targets === 'loopback' && LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6')) return true;
  if (family === 4) return !INNER.check(address, 'ipv4');
  return GLOBAL_V6.check(address, 'ipv6') && !DISGUISED_V6.check(address, 'ipv6');
}

/** Why nothing is sent to a URL; undefined when it may be. A name is judged by its addresses each time that it is sent to. */
export function whyRefused(text: string, targets: WebhookTargets): 'not-a-url' | 'not-https' | 'inside' | undefined {
  if (!URL.canParse(text)) return 'not-a-url';
  const { protocol, hostname, username, password } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (username || password || !/^https?:$/.test(protocol)) return 'not-a-url';
  const isLoopback =
    host === 'localhost' || (isIP(host) > 0 && LOOPBACK.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6'));
  if (protocol === 'http:' && !(isLoopback && targets !== 'public')) return 'not-https';
  if (host === 'localhost' && targets === 'public') return 'inside';
  return isIP(host) > 0 && !isAddressAllowed(host, targets) ? 'inside' : undefined;
}
