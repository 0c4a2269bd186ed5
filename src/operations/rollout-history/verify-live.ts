import type { PromotionSpec } from '../../kinds/promotion/spec.ts';
import { outline as requirementOutline } from '../../kinds/requirement/outline.ts';
import { outline as phaseOutline } from '../../kinds/rollout-phase/outline.ts';
import { changedSince } from '../../kinds/sign-off/signed-content.ts';
import type { SignOffSpec } from '../../kinds/sign-off/spec.ts';
import { type Signable, subjectHashes } from '../../kinds/sign-off/subject-hashes.ts';
import { type AddressText, addressOfText, parseAddress } from '../../model/address.ts';
import { contentHash } from '../../model/content-hash.ts';
import { addressOf, type Resource } from '../../model/resource.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { PlatformHistory } from '../../platforms/platform.ts';
import { ROLLOUT_KINDS } from '../../rollout/mapping.ts';
import { namedRecords } from './named-records.ts';
import type { TracedRecord } from './trace.ts';
import { lasting, type RecordPorts } from './verify-records.ts';

/** Was what went live with a revision the record as it stands, and what it was judged and signed by? */
export async function verifyLive(
  record: TracedRecord,
  revision: number,
  { history, ...ports }: RecordPorts & { readonly history: PlatformHistory },
): Promise<void> {
  const { verdicts, records } = ports;
  const { address, document } = record;
  const snapshot = await history.snapshotAt(revision);
  const hashes: ReadonlyMap<string, string> = await snapshot.hashes();
  const args = { record: address, revision };
  const whole = { address, path: ['spec'] };
  verdicts.check(await isSameLive(document, snapshot, hashes), 'trace/other-live', whole, args);
  if (document.kind !== ROLLOUT_KINDS.promotion) return;
  const { content } = document.spec as unknown as PromotionSpec;
  for (const [index, { resource, hash }] of content.entries()) {
    const spot = { address, path: ['spec', 'content', index] };
    verdicts.check(hashes.get(resource) === hash, 'trace/other-content', spot, { ...args, resource });
  }
  const signable = await signableAt(snapshot, hashes);
  for (const named of namedRecords(document)) {
    const signOff = records.get(addressOfText({ kind: named.kind, metadata: { name: named.name } }));
    if (signOff?.document.kind !== ROLLOUT_KINDS.signOff) continue;
    const { subject, content: signed } = signOff.document.spec as unknown as SignOffSpec;
    const [resource] = changedSince(signed, subjectHashes(subject, signable));
    const spot = { address: signOff.address, path: ['spec', 'content'] };
    const said = { record: signOff.address, revision, resource: resource ?? '' };
    verdicts.check(resource === undefined, 'trace/other-content', spot, said);
  }
}

/** Does a revision have the record, as far as it may not change? */
async function isSameLive(
  document: Resource,
  snapshot: Snapshot,
  hashes: ReadonlyMap<string, string>,
): Promise<boolean> {
  const live = hashes.get(addressOfText(document));
  if (live === undefined || live === contentHash(document)) return live !== undefined;
  const then = await snapshot.read([addressOf(document)]);
  return then.some((other) => contentHash(lasting(other)) === contentHash(lasting(document)));
}

/** What could be signed of a revision. */
async function signableAt(
  snapshot: Snapshot,
  hashes: ReadonlyMap<string, string>,
): Promise<{ readonly phases: ReadonlyMap<string, Signable>; readonly requirements: ReadonlyMap<string, Signable> }> {
  const wanted: readonly string[] = [ROLLOUT_KINDS.phase, ROLLOUT_KINDS.requirement];
  const addresses = [...hashes.keys()].flatMap((text) => parseAddress(text) ?? []);
  const documents = await snapshot.read(addresses.filter(({ kind }) => wanted.includes(kind)));
  const every = (kind: string, outline: (document: Resource) => Signable['outline']): Map<string, Signable> =>
    new Map(
      documents
        .filter((document) => document.kind === kind)
        .map((document) => {
          const { name } = document.metadata;
          const address: AddressText = addressOfText(document);
          return [name, { address, name, outline: outline(document) }];
        }),
    );
  return {
    phases: every(ROLLOUT_KINDS.phase, phaseOutline),
    requirements: every(ROLLOUT_KINDS.requirement, requirementOutline),
  };
}
