import { recordDigest } from '../../kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../../kinds/promotion/spec.ts';
import { isWhole } from '../../kinds/sign-off/signed-content.ts';
import type { SignOffSpec } from '../../kinds/sign-off/spec.ts';
import type { WaiverSpec } from '../../kinds/waiver/spec.ts';
import { contentHash } from '../../model/content-hash.ts';
import type { Resource } from '../../model/resource.ts';
import { ROLLOUT_KINDS } from '../../rollout/mapping.ts';
import type { GitTrail, TrailCommit } from '../../workspace/git-trail.ts';
import { authorField, namedRecords } from './named-records.ts';
import type { TracedRecord } from './trace.ts';
import type { Verdicts } from './verdicts.ts';

export interface RecordPorts {
  readonly trail: GitTrail;
  readonly verdicts: Verdicts;
  /** Every record of the trace. */
  readonly records: ReadonlyMap<string, TracedRecord>;
}

/** What may be added to a record after it was made. */
const GROWS: Readonly<Record<string, readonly string[]>> = {
  [ROLLOUT_KINDS.signOff]: ['revoked'],
  [ROLLOUT_KINDS.demotion]: ['lifted'],
  [ROLLOUT_KINDS.waiver]: ['approvals'],
  [ROLLOUT_KINDS.retrospective]: ['findings', 'actions'],
};

/** Is a record whole, named rightly, as it was committed, and committed by who it says made it? */
export async function verifyRecord(record: TracedRecord, ports: RecordPorts): Promise<void> {
  verifyDigest(record, ports);
  verifyNames(record, ports);
  await verifyBase(record, ports);
  const { commit, address } = record;
  const spot = { address, path: ['metadata', 'name'] };
  ports.verdicts.check(commit !== undefined, 'trace/not-committed', spot, { record: address });
  if (!commit) return;
  await verifyAsIn(commit.id, { ...record, file: commit.file }, ports);
  verifyAuthor(record, commit, ports);
}

function verifyDigest({ address, document }: TracedRecord, { verdicts }: RecordPorts): void {
  const args = { record: address };
  if (document.kind === ROLLOUT_KINDS.promotion) {
    const spec = document.spec as unknown as PromotionSpec;
    verdicts.check(recordDigest(spec) === spec.digest, 'trace/altered', { address, path: ['spec', 'digest'] }, args);
  }
  if (document.kind === ROLLOUT_KINDS.signOff) {
    const { content } = document.spec as unknown as SignOffSpec;
    verdicts.check(isWhole(content), 'trace/altered', { address, path: ['spec', 'content', 'digest'] }, args);
  }
}

function verifyNames({ address, document }: TracedRecord, { verdicts, records }: RecordPorts): void {
  const known = new Set([...records.values()].map((one) => `${one.document.kind} ${one.document.metadata.name}`));
  for (const { kind, name, path } of namedRecords(document))
    verdicts.check(known.has(`${kind} ${name}`), 'trace/missing', { address, path }, { record: address, name });
}

async function verifyBase({ address, document }: TracedRecord, { verdicts, trail }: RecordPorts): Promise<void> {
  const { base } = document.spec as { readonly base?: string };
  if (base === undefined) return;
  const spot = { address, path: ['spec', 'base'] };
  verdicts.check(await trail.knows(base), 'trace/unknown-commit', spot, { commit: base.slice(0, 10), in: address });
}

/** Is the record today what it was at a commit, as far as it may not change? */
export async function verifyAsIn(
  commit: string,
  { address, file, document }: TracedRecord,
  { trail, verdicts }: RecordPorts,
): Promise<void> {
  const { kind, metadata } = document;
  const then = (await trail.declared(commit, file)).find(
    (other) => other.kind === kind && other.metadata.name === metadata.name,
  );
  const same = then !== undefined && contentHash(lasting(then)) === contentHash(lasting(document));
  const spot = { address, path: ['spec'] };
  verdicts.check(same, 'trace/rewritten', spot, { record: address, commit: commit.slice(0, 10) });
}

/** A record without what may be added to it. */
export function lasting(document: Resource): Resource {
  const grows = GROWS[document.kind] ?? [];
  const spec = Object.fromEntries(Object.entries(document.spec).filter(([field]) => !grows.includes(field)));
  return { ...document, spec };
}

/** An account is compared with the commit's e-mail address, or the part before the `@`; whose another one is stands nowhere. */
function verifyAuthor({ address, by, document }: TracedRecord, commit: TrailCommit, { verdicts }: RecordPorts): void {
  const { email, id } = commit;
  const args = { commit: id.slice(0, 10), author: email, record: address };
  const spot = { address, path: ['spec', authorField(document) ?? ''] };
  if (by?.includes('@')) verdicts.check(isSame(by, email), 'trace/other-author', spot, { ...args, person: by });
  // Approvals may come with commits of their own: who added the record says nothing against others.
  const { approvals } = document.spec as Partial<WaiverSpec>;
  const unnamed = [
    ...(by === undefined || by.includes('@') || isSame(by, email) ? [] : [by]),
    ...(approvals ?? []).map((approval) => approval.by).filter((person) => !isSame(person, email)),
  ];
  if (unnamed.length > 0) verdicts.unchecked('trace/unnamed-author', spot, { ...args, person: unnamed.join(', ') });
}

function isSame(account: string, email: string): boolean {
  const address = email.toLowerCase();
  return [address, address.split('@')[0]].includes(account.toLowerCase());
}
