import type { Facts } from '../checks/facts.ts';
import { EMPTY_GROUND } from '../checks/policies/ground.ts';
import { formatAddress } from '../model/address.ts';
import { type Day, earlier } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { WorkspaceCache } from './cache.ts';
import type { CheckedFiles } from './check-files.ts';
import type { WorkspaceConfig } from './config.ts';
import { type FactsEntry, readFactsText } from './facts-text.ts';
import { runGit } from './git-state.ts';
import type { KeptGround } from './kept-ground.ts';
import { resourceFiles } from './list-files.ts';
import type { Overlay } from './overlay/overlay.ts';
import { holdsOn, type Since, type Verdict } from './verdict.ts';
import { changedBetween, type WorkspaceState } from './workspace-state.ts';

/** With more changed files than this, the full way costs hardly more. */
const MAX_FILES = 10;

interface QuickRequest {
  readonly cache: WorkspaceCache;
  readonly kept: KeptGround | undefined;
  readonly today: Day;
  readonly overlay: Overlay | undefined;
}

/**
 * The verdict after a small edit, from the verdict before it: when the changed files declare the same resources as before
 * and refer to the same, no check across files can answer differently: those checks read facts alone. A changed policy,
 * or a layer above others, is no small edit. Undefined when
 * that is not so, or not known.
 */
export async function quickVerdict(
  config: WorkspaceConfig,
  state: WorkspaceState,
  { cache, kept, today, overlay }: QuickRequest,
): Promise<Verdict | undefined> {
  const { root } = config;
  const last = cache.readVerdict();
  const files = last && changedBetween(last.state, state)?.filter(resourceFiles(config));
  if (!last || !files || files.length > MAX_FILES || !holdsOn(last, today)) return undefined;
  const { digest: _, since: __, until: ___, ...counts } = last;
  if (files.length === 0) return { ...last, state };
  if (files.some((file) => state.changes[file] === '' || (kept?.digest && kept.files.includes(file)))) return undefined;
  // A finding moves when its file is edited.
  if (last.diagnostics?.some((finding) => files.some((file) => speaksOf(finding, file)))) return undefined;
  const tracked = await trackedBlobs(root, files);
  const { checkFiles } = await import('./check-files.ts');
  const ground = kept?.ground() ?? EMPTY_GROUND;
  const checked = checkFiles({ root, files: files.map((file) => ({ file })), hash: true, ground, today, overlay });
  if (!tracked || checked.faulty.length > 0) return undefined;
  const after = new Map(readEntries(checked).map((entry) => [entry.file, entry]));
  const edits: Edit[] = [];
  for (const file of files) {
    const before = cache.findFacts(file, last.state.changes[file] ?? tracked.get(file) ?? '');
    const now = after.get(file);
    if (!before || !now || !saysTheSame(before, now)) return undefined;
    edits.push({ before, after: now });
  }
  cache.addFacts([checked.clean]);
  const since = sinceOf(last, edits);
  const until = edits.reduce((day, edit) => earlier(day, edit.after.until), last.until);
  return { ...counts, state, ...(since ? { since } : {}), ...(until === undefined ? {} : { until, from: today }) };
}

function speaksOf({ range, related = [] }: Diagnostic, file: string): boolean {
  return range?.file === file || related.some((place) => place.range?.file === file);
}

interface Edit {
  readonly before: FactsEntry;
  readonly after: FactsEntry;
}

/** The difference from the last known digest, with these edits on top; undefined when a hash before is not known. */
function sinceOf(last: Verdict, edits: readonly Edit[]): Since | undefined {
  const base = last.digest === undefined ? last.since : { digest: last.digest, changed: {} };
  if (!base) return undefined;
  const changed: Record<string, Since['changed'][string]> = { ...base.changed };
  for (const { before, after } of edits) {
    for (const [at, { index, facts }] of after.documents.entries()) {
      const old = changed[facts.address]?.before ?? before.documents[at]?.facts.hash ?? '';
      if (old === '') return undefined;
      changed[facts.address] = { before: old, after: facts.hash, file: after.file, document: index };
    }
  }
  return { digest: base.digest, changed };
}

/** What the index holds for some files, which is what they were before they were changed. */
async function trackedBlobs(root: string, files: readonly string[]): Promise<Map<string, string> | undefined> {
  const output = await runGit(root, [
    'ls-files',
    '--stage',
    '-v',
    '-z',
    '--',
    ...files.map((file) => `:(literal)${file}`),
  ]);
  if (output === undefined) return undefined;
  const blobs = new Map<string, string>();
  for (const record of output.split('\0')) {
    const [tag, mode, blob] = record.split(' ', 3);
    // Links and files that git was told to overlook go the full way.
    if (tag === 'H' && mode !== '120000' && blob) blobs.set(record.slice(record.indexOf('\t') + 1), blob);
  }
  return blobs;
}

function readEntries({ clean }: CheckedFiles): FactsEntry[] {
  return readFactsText(Buffer.from(clean.buffer, clean.byteOffset, clean.byteLength).toString('utf8'));
}

/** The same resources in the same places that refer to the same, and all else that is kept of them the same. */
function saysTheSame(before: FactsEntry, after: FactsEntry): boolean {
  if (before.documents.length !== after.documents.length) return false;
  return after.documents.every(({ index, facts }, at) => {
    const old = before.documents[at];
    if (!old || old.index !== index || old.facts.address !== facts.address) return false;
    if (beside(old.facts) !== beside(facts)) return false;
    return namesIn(old.facts) === namesIn(facts);
  });
}

/** All that checks across files read beside names and references. */
function beside({ address: _, hash: __, references: ___, ...others }: Facts): string {
  return JSON.stringify(others);
}

/** All that is referred to, whatever the places and their order. */
function namesIn({ references }: Facts): string {
  const names = references.map((one) => `${formatAddress(one)}@${one.range ?? ''} ${one.mention}`);
  return [...new Set(names)].sort().join('\n');
}
