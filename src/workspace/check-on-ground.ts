import { type Ground, groundTest } from '../checks/policies/ground.ts';
import type { WorkspaceCache } from './cache.ts';
import { checkAll } from './checker.ts';
import { type Declared, declare } from './declare.ts';
import type { FactsEntry } from './facts-text.ts';
import { type FoundGround, findGround } from './find-ground.ts';
import { cacheOn, keepGround } from './kept-ground.ts';
import type { WorkspaceFile } from './list-files.ts';
import type { LoadOptions, LoadRequest } from './load-workspace.ts';

/** Checks every file by itself, on the ground that the files make; once more when a part of it stood where nobody looked. */
export async function checkOnGround(
  files: readonly WorkspaceFile[],
  request: LoadRequest,
): Promise<Declared & { readonly ground: Ground; readonly cache: WorkspaceCache }> {
  const { config, options, kept } = request;
  const { root } = config;
  const { today } = options;
  const atFirst = splitKnown(files, cacheOn(request, kept?.digest), options);
  const find = (holders: Iterable<string>): FoundGround =>
    findGround({
      root,
      files,
      unknown: atFirst.unknown,
      holders: new Set(holders),
      today,
      settings: config.policies,
      overlay: options.overlay?.overlay,
    });
  for (let found = find(kept?.files ?? []); ; ) {
    const { ground, searched } = found;
    const cache = cacheOn(request, ground.digest);
    const isKept = ground.digest === (kept?.digest ?? '');
    const parts = isKept ? atFirst : splitKnown(files, cache, options);
    const declared = await checkFilesOn(ground, { files, parts, cache, request });
    const holders = holdersIn(declared, ground);
    const again = holders.some((file) => !searched.has(file)) ? find([...holders, ...searched]) : found;
    if (again.ground.digest === ground.digest) {
      keepGround(ground, { config, toolId: options.toolId, files: holders, last: kept });
      return { ...declared, ground, cache };
    }
    found = again;
  }
}

interface FileCheck {
  readonly files: readonly WorkspaceFile[];
  readonly parts: KnownFiles;
  readonly cache: WorkspaceCache;
  readonly request: LoadRequest;
}

async function checkFilesOn(ground: Ground, { files, parts, cache, request }: FileCheck): Promise<Declared> {
  const { config, options } = request;
  const { known, unknown } = parts;
  const { hash, documents = false, today, startThread } = options;
  const { root } = config;
  const overlay = options.overlay?.overlay;
  const checked = await checkAll({ root, files: unknown, hash, documents, ground, today, overlay }, startThread);
  const clean = checked.map((part) => part.clean).filter((bytes) => bytes.length > 0);
  if (unknown.length === files.length) cache.replaceFacts(clean);
  else if (clean.length > 0) cache.addFacts(clean);
  const names = new Set([...known.keys(), ...unknown.map(({ file }) => file)]);
  // Facts of files that are gone would speak up when the cache is read without a look at the folder.
  if (names.size > files.length) cache.replaceEntries(currentEntries(files, cache));
  return declare(files, known, checked);
}

function currentEntries(files: readonly WorkspaceFile[], cache: WorkspaceCache): FactsEntry[] {
  const kept = cache.readFacts();
  return files.flatMap(({ file }) => kept.get(file) ?? []);
}

/** What the cache knows, and the files that have to be looked at. */
interface KnownFiles {
  readonly known: ReadonlyMap<string, FactsEntry>;
  readonly unknown: readonly WorkspaceFile[];
}

function splitKnown(files: readonly WorkspaceFile[], cache: WorkspaceCache, options: LoadOptions): KnownFiles {
  const known = files.some((entry) => entry.blob) ? cache.readFacts() : new Map<string, FactsEntry>();
  return { known, unknown: files.filter((file) => !isUsable(known.get(file.file), file, options)) };
}

/** Is what the cache holds about this very content, still true today, and all that is wanted? */
function isUsable(entry: FactsEntry | undefined, file: WorkspaceFile, { hash, today }: LoadOptions): boolean {
  if (!entry || file.blob === undefined || entry.blob !== file.blob) return false;
  if (entry.until !== undefined && today > entry.until) return false;
  return !hash || entry.documents.every(({ facts }) => facts.hash !== '');
}

/** The files that hold parts of the ground. */
function holdersIn({ declarations }: Declared, ground: Ground): string[] {
  const isPart = groundTest(ground);
  const holders = new Set<string>();
  for (const [address, { file }] of declarations) if (isPart(address)) holders.add(file);
  return [...holders].sort();
}
