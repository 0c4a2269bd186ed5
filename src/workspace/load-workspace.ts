import type { Facts } from '../checks/facts.ts';
import { type AddressText, pascalCase } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { listingDigest } from '../model/listing.ts';
import type { CommitStamp } from '../model/plan.ts';
import type { CheckerThread } from './checker.ts';
import type { WorkspaceConfig } from './config.ts';
import { inFileOrder } from './file-order.ts';
import { type GitState, readGitState } from './git-state.ts';
import { cacheOn, type KeptGround, readKeptGround } from './kept-ground.ts';
import { keptPlaces } from './kept-places.ts';
import { listFiles } from './list-files.ts';
import { locatorIn } from './locator.ts';
import { type LookAhead, lookAhead } from './look-ahead.ts';
import type { Overlay } from './overlay/overlay.ts';
import type { ReadOverlay } from './overlay/read-overlay.ts';
import { Overview, overviewText } from './overview.ts';
import { placeFindings } from './place-findings.ts';
import { placeRelated } from './place-related.ts';
import { declaredPlaces } from './places.ts';
import { quickVerdict } from './quick-verdict.ts';
import { canKeep, holdsOn, type Since, type Verdict } from './verdict.ts';
import { type Declaration, readCanonical, readResources, type Workspace, type WorkspaceCounts } from './workspace.ts';
import { changedBetween, type WorkspaceState, workspaceState } from './workspace-state.ts';

export interface LoadOptions {
  /** Names the build of the tool: what another build cached is not believed. */
  readonly toolId: string;
  /** Content hashes are wanted, as for a comparison with a platform; without them a first look is a fifth faster. */
  readonly hash: boolean;
  /** Keep what is read, so that a push need not read it again. */
  readonly documents?: boolean;
  /** The day, as `2026-11-22`: waivers end. */
  readonly today: string;
  readonly startThread?: () => CheckerThread;
}

/** The options, and what differs in the environment that is meant. */
export interface OverlaidOptions extends LoadOptions {
  readonly overlay?: ReadOverlay | undefined;
}

/** Reads and checks a workspace, as little of it as the cache allows; the answer is the same as without a cache. */
export async function loadWorkspace(config: WorkspaceConfig, request: LoadOptions): Promise<Workspace> {
  const status = readGitState(config.root);
  const options = await withOverlay(config, request, status);
  const kept = readKeptGround(config, options);
  const cache = cacheOn({ config, options }, kept?.digest);
  const ahead = cache.readVerdict() ? undefined : lookAhead(config.root);
  const git = await status;
  const state = workspaceState(config, git);
  const overlay = options.overlay?.overlay;
  const verdict = state && (await verdictOn(state, { config, options, kept }));
  if (!verdict)
    return assemble({ config, git, overlay }, await loadFiles({ config, options, git, kept, state, ahead }));
  let declarations: Promise<ReadonlyMap<AddressText, Declaration>> | undefined;
  const all = (): Promise<ReadonlyMap<AddressText, Declaration>> => {
    declarations ??= keptDeclarations(verdict, { config, options, git, kept, state });
    return declarations;
  };
  const { files, resources, byKind, diagnostics = [], since } = verdict;
  const counts = { files, resources, byKind };
  const known = since?.changed ?? {};
  const isKnown = (address: AddressText): boolean => Object.hasOwn(known, address);
  return {
    ...assemble({ config, git, overlay }, { ...verdict, counts, diagnostics, declarations: new Map() }),
    declarations: all,
    places: async () => {
      const facts = cache.readBytes();
      return facts ? keptPlaces(facts) : declaredPlaces(await all());
    },
    find: async (addresses) =>
      addresses.every(isKnown)
        ? addresses.flatMap((address) => known[address] ?? []).sort(inFileOrder)
        : placesIn(await all(), addresses),
    lookup: () => {
      const overview = cache.readOverview();
      return overview === undefined ? undefined : new Overview(overview);
    },
  };
}

/** What was kept under one overlay says nothing under another. */
async function withOverlay(
  config: WorkspaceConfig,
  options: LoadOptions,
  status: Promise<GitState | undefined>,
): Promise<OverlaidOptions> {
  if (config.environment?.overlay === undefined) return options;
  const { readOverlay } = await import('./overlay/read-overlay.ts');
  const overlay = await readOverlay(config, await status);
  return overlay ? { ...options, overlay, toolId: `${options.toolId} ${overlay.overlay.digest}` } : options;
}

/** The declarations behind a verdict: from the facts kept with it, or from the files when those are gone. */
async function keptDeclarations(
  verdict: Verdict,
  request: LoadRequest,
): Promise<ReadonlyMap<AddressText, Declaration>> {
  const entries = cacheOn(request, request.kept?.digest).readFacts();
  const declarations = new Map<AddressText, Declaration>();
  for (const { file, documents } of entries.values())
    for (const { index, facts } of documents) declarations.set(facts.address, { facts, file, document: index });
  const isWhole = declarations.size === verdict.resources && entries.size === verdict.files;
  return isWhole ? declarations : (await loadFiles(request)).declarations;
}

/** What is known about a state without looking at all files: the verdict on it, or on one that differs by a small edit. */
async function verdictOn(
  state: WorkspaceState,
  { config, options, kept }: Pick<LoadRequest, 'config' | 'options' | 'kept'>,
): Promise<Verdict | undefined> {
  const { hash } = options;
  const cache = cacheOn({ config, options }, kept?.digest);
  const last = cache.readVerdict();
  if (last && !holdsOn(last, options.today)) return undefined;
  if (last && last.state.base === state.base && changedBetween(last.state, state)?.length === 0)
    return isEnough(last, hash) ? last : undefined;
  const verdict = await quickVerdict(config, state, {
    cache,
    kept,
    today: options.today,
    overlay: options.overlay?.overlay,
  });
  if (!verdict || !isEnough(verdict, hash)) return undefined;
  cache.writeVerdict(verdict);
  return verdict;
}

/** A comparison with a platform needs to know what the files add up to. */
function isEnough({ digest, since }: Verdict, hash: boolean): boolean {
  return !hash || digest !== undefined || since !== undefined;
}

interface LoadedFiles {
  readonly declarations: ReadonlyMap<AddressText, Declaration>;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: WorkspaceCounts;
  readonly digest?: string;
  readonly since?: Since;
}

/** What loading works with. */
export interface LoadRequest {
  readonly config: WorkspaceConfig;
  readonly options: OverlaidOptions;
  readonly git: GitState | undefined;
  readonly kept: KeptGround | undefined;
  readonly state: WorkspaceState | undefined;
  readonly ahead?: LookAhead | undefined;
}

async function loadFiles(request: LoadRequest): Promise<LoadedFiles> {
  const { config, options, git, state, ahead } = request;
  const files = await listFiles(config, git, ahead?.listing);
  // Loaded only when there is something to check: validators and expressions are half of the program.
  const [{ checkOnGround }, { judgeTogether }] = await Promise.all([
    import('./check-on-ground.ts'),
    import('./judge-together.ts'),
  ]);
  const { cache, ...checked } = await checkOnGround(files, request);
  const { declarations, findings } = checked;
  const until = judgeTogether(checked, options.today);
  if (options.overlay) (await import('./overlay/place-in-overlay.ts')).placeInOverlay(checked, options.overlay);
  const placed = [...findings].flatMap(([file, list]) => placeFindings(config.root, file, list));
  const diagnostics = placeRelated(config.root, placed, declarations).sort(byPlace);
  const counts = countOf(files.length, declarations);
  const digest = options.hash ? listingDigest(hashesOf(declarations)) : undefined;
  if (state && canKeep(diagnostics) && !files.some((file) => file.unwatched || file.link)) {
    if (digest !== undefined) cache.writeOverview(overviewText(factsIn(declarations)));
    cache.writeVerdict({
      state,
      ...counts,
      ...(digest === undefined ? {} : { digest }),
      ...(diagnostics.length === 0 ? {} : { diagnostics }),
      ...(until === undefined ? {} : { until, from: options.today }),
    });
  }
  return { declarations, diagnostics, counts, ...(digest === undefined ? {} : { digest }) };
}

interface Loading {
  readonly config: WorkspaceConfig;
  readonly git: GitState | undefined;
  readonly overlay: Overlay | undefined;
}

function assemble({ config, git, overlay }: Loading, loaded: LoadedFiles): Workspace {
  return {
    config,
    commit: commitStamp(git),
    counts: loaded.counts,
    diagnostics: loaded.diagnostics,
    ...(loaded.digest === undefined ? {} : { digest: loaded.digest }),
    ...(loaded.since ? { since: loaded.since } : {}),
    declarations: async () => loaded.declarations,
    find: async (addresses) => placesIn(loaded.declarations, addresses),
    lookup: () => undefined,
    read: (declarations) => readResources(config.root, declarations, overlay),
    readPlain: (declarations) => readResources(config.root, declarations),
    documents: (declarations) => readCanonical(config.root, declarations, overlay),
    ...(overlay ? { overlay } : {}),
    places: async () => declaredPlaces(loaded.declarations),
    locate: locatorIn(config.root),
  };
}

function placesIn(
  declarations: ReadonlyMap<AddressText, Declaration>,
  addresses: readonly AddressText[],
): Declaration[] {
  return addresses.flatMap((address) => declarations.get(address) ?? []).sort(inFileOrder);
}

function* factsIn(declarations: ReadonlyMap<AddressText, Declaration>): Generator<Facts> {
  for (const { facts } of declarations.values()) yield facts;
}

function hashesOf(declarations: ReadonlyMap<AddressText, Declaration>): Map<AddressText, string> {
  return new Map([...declarations].map(([address, { facts }]) => [address, facts.hash]));
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
