import { addressOfText, parseAddress } from '../../model/address.ts';
import { contentHash } from '../../model/content-hash.ts';
import { listingDigest } from '../../model/listing.ts';
import { GENESIS_HASH, type Revision, revisionHash } from '../../model/revision.ts';
import { UserError } from '../../model/user-error.ts';
import type { PlatformHistory, PlatformState, RevisionChange } from '../platform.ts';
import type { Client } from './client.ts';
import { snapshotOf } from './snapshot.ts';

const PAGE = 1000;

/** The platform's history over HTTP. */
export function historyOf(client: Client, state: () => Promise<PlatformState>): PlatformHistory {
  return {
    revisions: (options) => readRevisions(client, options),
    changes: (revision) => readChanges(client, revision),
    snapshotAt: async (revision) => {
      const { platformId } = await state();
      if (revision === 0) return snapshotOf(client, { platformId, revision, digest: listingDigest(new Map()) });
      const [entry] = await readRevisions(client, { limit: 1, before: revision + 1 });
      if (entry?.revision !== revision) throw new UserError('platform/no-revision', { revision });
      return snapshotOf(client, { platformId, revision, digest: entry.digest });
    },
    verify: () => verify(client, state),
  };
}

async function readRevisions(
  client: Client,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<Revision[]> {
  const found: Revision[] = [];
  let next = before;
  while (found.length < limit) {
    const size = Math.min(PAGE, limit - found.length);
    const path = `/v1/revisions?limit=${size}${next === undefined ? '' : `&before=${next}`}`;
    const { revisions } = await client.json<{ revisions: Revision[] }>({ method: 'GET', path });
    found.push(...revisions);
    next = revisions.at(-1)?.revision;
    if (revisions.length < size) break;
  }
  return found;
}

async function readChanges(client: Client, revision: number): Promise<RevisionChange[]> {
  const changes: RevisionChange[] = [];
  for (let after = ''; ; ) {
    const from = after ? `&after=${after}` : '';
    const path = `/v1/revisions/${revision}/changes?limit=${PAGE}${from}`;
    const { body } = await client.request({ method: 'GET', path }).catch((error: unknown) => {
      const isMissing = error instanceof UserError && error.code === 'platform/not-found';
      throw isMissing ? new UserError('platform/no-revision', { revision }, { cause: error }) : error;
    });
    const lines = body.toString('utf8').trimEnd().split('\n');
    const end = JSON.parse(lines.pop() ?? '{}') as { complete?: true; next?: string };
    for (const line of lines) changes.push(JSON.parse(line) as RevisionChange);
    if (end.complete) return changes;
    if (!end.next) throw new UserError('platform/incomplete-listing', { listed: changes.length });
    after = end.next;
  }
}

/** Recomputes every entry from the oldest, then the live configuration that the newest one stands for. */
async function verify(
  client: Client,
  state: () => Promise<PlatformState>,
): Promise<{ revisions: number; brokenAt?: number }> {
  const live = await state();
  const entries = (await readRevisions(client, { limit: live.revision, before: live.revision + 1 })).reverse();
  let previousHash = GENESIS_HASH;
  for (let index = 0; index < live.revision; index++) {
    const entry = entries[index];
    if (entry?.revision !== index + 1 || entry.previousHash !== previousHash || revisionHash(entry) !== entry.hash)
      return { revisions: live.revision, brokenAt: index + 1 };
    previousHash = entry.hash;
  }
  const digest = entries.at(-1)?.digest ?? listingDigest(new Map());
  const intact = digest === live.digest && (await documentsFit(client, live));
  return { revisions: live.revision, ...(intact ? {} : { brokenAt: live.revision }) };
}

/** Is every live document the one whose hash stands in the listing, and the listing the one of the digest? */
async function documentsFit(client: Client, live: PlatformState): Promise<boolean> {
  const snapshot = snapshotOf(client, live);
  const hashes = await snapshot.hashes().catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'platform/incomplete-listing') return undefined;
    throw error;
  });
  if (!hashes) return false;
  const resources = await snapshot.read([...hashes.keys()].flatMap((address) => parseAddress(address) ?? []));
  return (
    resources.length === hashes.size &&
    resources.every((resource) => hashes.get(addressOfText(resource)) === contentHash(resource))
  );
}
