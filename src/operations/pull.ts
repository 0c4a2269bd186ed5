import { type AddressText, formatAddress, parseAddress } from '../model/address.ts';
import type { Change } from '../model/change.ts';
import { contentHash } from '../model/content-hash.ts';
import type { Resource } from '../model/resource.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import { compare } from '../planning/compare.ts';
import { fieldChanges } from '../planning/field-changes.ts';
import type { Platform } from '../platforms/platform.ts';
import type { WorkspaceConfig } from '../workspace/config.ts';
import type { WorkspaceEditor } from '../workspace/editor.ts';
import type { GitState } from '../workspace/git-state.ts';
import type { Declaration, Workspace } from '../workspace/workspace.ts';
import { pullPlace } from './pull-place.ts';
import { requireClear } from './require-clear.ts';
import { requireCommitted } from './require-committed.ts';
import { readLive } from './source.ts';

export interface PullOptions {
  /** Take resources that are not live out of their files. */
  readonly prune: boolean;
  /** Change files even if they have uncommitted changes. */
  readonly force: boolean;
}

export interface PullPorts {
  readonly workspace: Workspace;
  readonly platform: Platform;
  readonly editor: WorkspaceEditor;
  /** Undefined outside git. */
  readonly git: GitState | undefined;
}

/** What is to happen to one resource, and in which file. */
export type PulledChange = Change & { readonly file: string };

/** What a pull is about to do, or has done: from what the files say to what is live. */
export interface Pull {
  readonly platform: { readonly name: string; readonly revision: number };
  readonly changes: readonly PulledChange[];
  readonly files: readonly { readonly file: string; readonly action: Change['action'] }[];
  /** Declared resources that are not live, left alone because pruning is off. */
  readonly notLive: readonly AddressText[];
}

/** Makes the editor hold what turns the files into what is live. Nothing is written before `editor.save`. */
export async function pull(options: PullOptions, ports: PullPorts): Promise<Pull> {
  const { workspace, platform, editor, git } = ports;
  requireClear(workspace);
  const snapshot = await platform.snapshot();
  const declarations = await workspace.declarations();
  const declared = new Map([...declarations].map(([address, { facts }]) => [address, facts.hash]));
  const difference = compare(await snapshot.hashes(), declared);
  const gone = options.prune ? difference.delete : [];
  const live = await readLive(snapshot, [...difference.create, ...difference.update]);
  const affected = [...difference.update, ...gone].flatMap((address) => declarations.get(address) ?? []);
  const sides = { config: workspace.config, declarations, live, files: workspace.read(affected) };
  const changes = [...difference.create, ...difference.update, ...gone].map((address) => changeOf(address, sides));
  for (const change of changes) put(change, declarations, editor);
  const files = editor.changes().map(({ file, before, after }) => ({ file, action: actionOf(before, after) }));
  if (!options.force)
    requireCommitted(
      files.map(({ file }) => file),
      git,
    );
  const notLive = options.prune ? [] : difference.delete;
  return { platform: { name: platform.name, revision: snapshot.revision }, changes, files, notLive };
}

interface Sides {
  readonly config: WorkspaceConfig;
  readonly declarations: ReadonlyMap<AddressText, Declaration>;
  readonly live: ReadonlyMap<AddressText, Resource>;
  readonly files: ReadonlyMap<AddressText, Resource>;
}

function changeOf(text: AddressText, { config, declarations, live, files }: Sides): PulledChange {
  const address = parseAddress(text);
  const [before, after] = [files.get(text), live.get(text)];
  const file = declarations.get(text)?.file ?? (after && pullPlace(after, { config, declarations }));
  if (!address || !file) throw missing(live);
  if (before && after) {
    const hashes = { beforeHash: contentHash(before), afterHash: contentHash(after) };
    return { action: 'update', address, file, before, after, ...hashes, fields: fieldChanges(before, after) };
  }
  if (after) return { action: 'create', address, file, after, afterHash: contentHash(after) };
  if (!before) throw missing(live);
  return { action: 'delete', address, file, before, beforeHash: contentHash(before) };
}

/** The platform listed what it does not hand out. */
function missing(live: ReadonlyMap<AddressText, Resource>): UserError {
  return new UserError('platform/incomplete-listing', { listed: live.size }, { exitCode: EXIT.unsafe });
}

function put(change: PulledChange, declarations: ReadonlyMap<AddressText, Declaration>, editor: WorkspaceEditor): void {
  const declaration = declarations.get(formatAddress(change.address));
  if (change.action === 'create') editor.add(change.file, change.after);
  else if (declaration && change.action === 'update') editor.update(declaration, change.after);
  else if (declaration) editor.remove(declaration);
}

function actionOf(before: string | undefined, after: string | undefined): Change['action'] {
  if (before === undefined) return 'create';
  return after === undefined ? 'delete' : 'update';
}
