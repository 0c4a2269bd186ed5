import { formatAddress } from '../model/address.ts';
import { API_VERSION, type Resource } from '../model/resource.ts';
import { ROLLOUT_KINDS } from '../rollout/mapping.ts';
import type { WorkspaceEditor } from '../workspace/editor.ts';
import type { GitState } from '../workspace/git-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pullPlace } from './pull-place.ts';
import { requireCommitted } from './require-committed.ts';
import { isIncluded } from './scaffold-place.ts';

export interface MovePorts {
  readonly workspace: Workspace;
  readonly editor: WorkspaceEditor;
  /** Undefined outside git. */
  readonly git: GitState | undefined;
}

export interface Movement {
  readonly stores: readonly string[];
  /** Absent: off the system. */
  readonly to?: string;
  readonly record: { readonly kind: string; readonly name: string; readonly spec: object };
}

/** Makes the editor hold the new phase of some stores, a line in each of their files, and the record of why. Answers the files. */
export async function moveStores({ stores, to, record }: Movement, ports: MovePorts): Promise<readonly string[]> {
  const { workspace, editor, git } = ports;
  const declarations = await workspace.declarations();
  const places = stores.flatMap((name) => declarations.get(formatAddress({ kind: ROLLOUT_KINDS.store, name })) ?? []);
  const documents = workspace.read(places);
  for (const declaration of places) {
    const document = documents.get(declaration.facts.address);
    if (document) editor.update(declaration, withPhase(document, to));
  }
  const { kind, name, spec } = record;
  const resource = { apiVersion: API_VERSION, kind, metadata: { name }, spec } as Resource;
  const home = `records/${kind.toLowerCase()}s/${name}.yaml`;
  const { config } = workspace;
  editor.add(isIncluded(home, config) ? home : pullPlace(resource, { config, declarations }), resource);
  const files = editor.changes().map(({ file }) => file);
  requireCommitted(files, git);
  return files;
}

/** A name for a record that no other of its kind has: what it is about, and when. */
export async function recordName(
  kind: string,
  about: string,
  { workspace, now }: { workspace: Workspace; now: string },
): Promise<string> {
  const declarations = await workspace.declarations();
  const base = `${about.slice(0, 40)}-${now.slice(0, 10).replaceAll('-', '')}`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!declarations.has(formatAddress({ kind, name }))) return name;
  }
}

function withPhase(document: Resource, to: string | undefined): Resource {
  const { phase: _, ...spec } = document.spec;
  if (to === undefined) return { ...document, spec };
  // In its old place, so that the order of the keys stays.
  return { ...document, spec: 'phase' in document.spec ? { ...document.spec, phase: to } : { ...spec, phase: to } };
}
