import { checkTogether } from '../checks/check-together.ts';
import { type AddressText, pascalCase } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { listingDigest } from '../model/listing.ts';
import type { CommitStamp } from '../model/plan.ts';
import { atAddress } from './at-address.ts';
import { type Verdict, WorkspaceCache } from './cache.ts';
import type { CheckedFiles } from './check-files.ts';
import type { CheckedFile, FileFinding } from './check-text.ts';
import { type CheckerThread, checkAll } from './checker.ts';
import type { WorkspaceConfig } from './config.ts';
import { type FactsEntry, readFactsText } from './facts-text.ts';
import { type GitState, readGitState } from './git-state.ts';
import { listFiles, type WorkspaceFile } from './list-files.ts';
import { placeFindings } from './place-findings.ts';
import { quickVerdict } from './quick-verdict.ts';
import { type Declaration, locateIn, readResources, type Workspace, type WorkspaceCounts } from './workspace.ts';
import { changedBetween, type WorkspaceState, workspaceState } from './workspace-state.ts';

export interface LoadOptions {
  /** Names the build of the tool: what another build cached is not believed. */
  readonly toolId: string;
  /** Content hashes are wanted, as for a comparison with a platform; without them a first look is a fifth faster. */
  readonly hash: boolean;
  readonly startThread?: () => CheckerThread;
}

/** Reads and checks a workspace, as little of it as the cache allows; the answer is the same as without a cache. */
export async function loadWorkspace(config: WorkspaceConfig, options: LoadOptions): Promise<Workspace> {
  const git = await readGitState(config.root);
  const cache = new WorkspaceCache(config.root, options.toolId);
  const state = workspaceState(config, git);
  const verdict = state && (await verdictOn(state, { config, cache, hash: options.hash }));
  const load = (): Promise<LoadedFiles> => loadFiles({ config, options, git, cache, state });
  if (!verdict) return assemble(config, git, await load());
  let loaded: Promise<LoadedFiles> | undefined;
  const { digest } = verdict;
  return {
    ...assemble(config, git, { counts: verdict, diagnostics: [], declarations: new Map(), digest: () => digest ?? '' }),
    declarations: async () => {
      loaded ??= load();
      return (await loaded).declarations;
    },
  };
}

/** What is known about a state without looking at all files: the verdict on it, or on one that differs by a small edit. */
async function verdictOn(
  state: WorkspaceState,
  { config, cache, hash }: { readonly config: WorkspaceConfig; readonly cache: WorkspaceCache; readonly hash: boolean },
): Promise<Verdict | undefined> {
  const last = cache.readVerdict();
  if (last && last.state.base === state.base && changedBetween(last.state, state)?.length === 0)
    return hash && last.digest === undefined ? undefined : last;
  const verdict = hash ? undefined : await quickVerdict(config, state, cache);
  if (verdict) cache.writeVerdict(verdict);
  return verdict;
}

interface LoadedFiles {
  readonly declarations: ReadonlyMap<AddressText, Declaration>;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: WorkspaceCounts;
  readonly digest: () => string;
}

interface LoadRequest {
  readonly config: WorkspaceConfig;
  readonly options: LoadOptions;
  readonly git: GitState | undefined;
  readonly cache: WorkspaceCache;
  readonly state: WorkspaceState | undefined;
}

async function loadFiles({ config, options, git, cache, state }: LoadRequest): Promise<LoadedFiles> {
  const { hash } = options;
  const files = await listFiles(config, git);
  const known = files.some((entry) => entry.blob) ? cache.readFacts() : new Map<string, FactsEntry>();
  const isKnown = (file: WorkspaceFile): boolean => isUsable(known.get(file.file), file, hash);
  const unknown = files.filter((file) => !isKnown(file));
  const checked = await checkAll({ root: config.root, files: unknown, hash }, options.startThread);
  const clean = checked.map((part) => part.clean).filter((bytes) => bytes.length > 0);
  if (clean.length > 0) cache.writeFacts(clean, { all: unknown.length === files.length });
  const { declarations, findings } = declare(files, known, checked);
  for (const { address, diagnostic } of checkTogether(factsOf(declarations))) {
    const at = declarations.get(address);
    if (at) push(findings, at.file, { document: at.document, diagnostic: atAddress(diagnostic, address) });
  }
  const diagnostics = [...findings].flatMap(([file, list]) => placeFindings(config.root, file, list)).sort(byPlace);
  const counts = countOf(files.length, declarations);
  const digest = once(() =>
    listingDigest(new Map([...declarations].map(([address, { facts }]) => [address, facts.hash]))),
  );
  if (state && diagnostics.length === 0 && !files.some((file) => file.unwatched || file.link))
    cache.writeVerdict({ state, ...counts, ...(hash ? { digest: digest() } : {}) });
  return { declarations, diagnostics, counts, digest };
}

/** Is what the cache holds about this very content, and does it hold all that is wanted? */
function isUsable(entry: FactsEntry | undefined, file: WorkspaceFile, hash: boolean): boolean {
  if (!entry || file.blob === undefined || entry.blob !== file.blob) return false;
  return !hash || entry.documents.every(({ facts }) => facts.hash !== '');
}

function assemble(config: WorkspaceConfig, git: GitState | undefined, loaded: LoadedFiles): Workspace {
  return {
    config,
    commit: commitStamp(git),
    counts: loaded.counts,
    diagnostics: loaded.diagnostics,
    get digest() {
      return loaded.digest();
    },
    declarations: async () => loaded.declarations,
    read: (declarations) => readResources(config.root, declarations),
    locate: (declaration, path) => locateIn(config.root, declaration, path),
  };
}

/** Gathers all declarations in file order; a second one of the same address is a finding at the later file. */
function declare(
  files: readonly WorkspaceFile[],
  known: ReadonlyMap<string, FactsEntry>,
  checked: readonly CheckedFiles[],
): { declarations: Map<AddressText, Declaration>; findings: Map<string, FileFinding[]> } {
  const fresh = new Map<string, FactsEntry | CheckedFile>();
  const faulty = checked.flatMap((part) => part.faulty);
  for (const { clean } of checked) for (const entry of readFactsText(textOf(clean))) fresh.set(entry.file, entry);
  for (const entry of faulty) fresh.set(entry.file, entry);
  const declarations = new Map<AddressText, Declaration>();
  const findings = new Map<string, FileFinding[]>();
  for (const { file } of files) {
    for (const { index, facts } of (fresh.get(file) ?? known.get(file))?.documents ?? []) {
      const first = declarations.get(facts.address);
      if (!first) declarations.set(facts.address, { facts, file, document: index });
      else {
        const args = { address: facts.address, file: first.file };
        const diagnostic: Diagnostic = {
          code: 'reference/duplicate',
          severity: 'error',
          path: ['metadata', 'name'],
          args,
        };
        push(findings, file, { document: index, diagnostic: atAddress(diagnostic, facts.address) });
      }
    }
  }
  for (const { file, findings: own } of faulty) for (const finding of own) push(findings, file, finding);
  return { declarations, findings };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}

function push(findings: Map<string, FileFinding[]>, file: string, finding: FileFinding): void {
  const list = findings.get(file);
  if (list) list.push(finding);
  else findings.set(file, [finding]);
}

function factsOf(declarations: ReadonlyMap<AddressText, Declaration>): Map<AddressText, Declaration['facts']> {
  return new Map([...declarations].map(([address, { facts }]) => [address, facts]));
}

function countOf(files: number, declarations: ReadonlyMap<AddressText, Declaration>): WorkspaceCounts {
  const byKind: Record<string, number> = {};
  for (const address of declarations.keys()) {
    const kind = pascalCase(address.slice(0, address.indexOf('/')));
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  return { files, resources: declarations.size, byKind };
}

function commitStamp(git: GitState | undefined): CommitStamp {
  if (!git) return { dirty: false };
  const { commit, branch, changes } = git;
  return { ...(commit ? { id: commit } : {}), ...(branch ? { branch } : {}), dirty: changes.length > 0 };
}

function byPlace({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  if (!a || !b) return a ? 1 : -1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
