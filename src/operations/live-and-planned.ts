import { formatAddress, parseAddress } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { Platform } from '../platforms/platform.ts';
import { readLive } from './source.ts';

/** The resources of some kinds as a platform has them, and as it will have them after a plan. */
export async function liveAndPlanned(
  plan: Plan,
  platform: Platform,
  kinds: readonly string[],
): Promise<{ readonly live: readonly Resource[]; readonly planned: readonly Resource[] }> {
  const wanted = new Set(kinds);
  const snapshot = await platform.snapshot();
  const addresses = [...(await snapshot.hashes()).keys()].filter((text) => wanted.has(parseAddress(text)?.kind ?? ''));
  const live = await readLive(snapshot, addresses);
  const planned = new Map(live);
  for (const change of plan.waves.flat()) {
    const address = formatAddress(change.address);
    if (change.action === 'delete') planned.delete(address);
    else if (wanted.has(change.address.kind)) planned.set(address, change.after);
  }
  return { live: [...live.values()], planned: [...planned.values()] };
}
