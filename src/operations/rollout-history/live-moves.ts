import { parseAddress } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { Revision } from '../../model/revision.ts';
import type { PlatformHistory } from '../../platforms/platform.ts';
import { labelsOf, ROLLOUT_KINDS } from '../../rollout/mapping.ts';

/** A store whose phase another one became with a revision of the platform. */
export interface LiveMove {
  readonly store: string;
  readonly to: string | undefined;
  readonly revision: Revision;
}

/** Reads from the platform's history when stores came into their phases, oldest first; one revision at a time. */
export async function liveMoves(
  history: PlatformHistory,
  { stores, revision: newest }: { readonly stores: ReadonlySet<string>; readonly revision: number },
): Promise<readonly LiveMove[]> {
  const moves: LiveMove[] = [];
  const revisions = newest === 0 ? [] : await history.revisions({ limit: newest, before: newest + 1 });
  for (const revision of revisions.toReversed()) {
    for (const { address, before, after } of await history.changes(revision.revision)) {
      const parsed = parseAddress(address);
      if (parsed?.kind !== ROLLOUT_KINDS.store || !stores.has(parsed.name)) continue;
      const to = phaseOf(after);
      if (phaseOf(before) !== to) moves.push({ store: parsed.name, to, revision });
    }
  }
  return moves;
}

function phaseOf(store: Resource | undefined): string | undefined {
  return store && labelsOf(store).phase;
}
