import path from 'node:path';
import { referencesOf } from '../kinds/references.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { FolderFiles } from '../workspace/folder-files.ts';
import type { Scaffold, ScaffoldRequest } from '../workspace/scaffold/scaffold.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findKind } from './find-kind.ts';
import { isIncluded, scaffoldPlace } from './scaffold-place.ts';

export interface NewOptions extends Pick<ScaffoldRequest, 'name' | 'chineseName' | 'set' | 'language' | 'note'> {
  /** In any of the forms that `findKind` knows. */
  readonly kind: string;
  /** Absolute; chosen by the workspace's own habits when absent. */
  readonly out?: string | undefined;
}

export interface NewPorts {
  readonly workspace: Workspace;
  readonly files: FolderFiles;
  scaffold(request: ScaffoldRequest): Scaffold;
  /** Where the package's own chain keeps a kind. */
  homeOf(slug: string): string;
}

/** What was written. */
export interface New {
  readonly address: AddressText;
  /** Relative to the workspace. */
  readonly file: string;
}

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Writes the scaffold of one resource. Nothing that is there already is touched. */
export async function scaffoldNew(options: NewOptions, ports: NewPorts): Promise<New> {
  const { name } = options;
  const { config } = ports.workspace;
  const kind = findKind(options.kind);
  if (!NAME.test(name)) throw new UserError('usage/name', { name });
  const declarations = await ports.workspace.declarations();
  const address = formatAddress({ kind: kind.kind, name });
  const declared = declarations.get(address);
  if (declared) throw new UserError('workspace/exists', { file: `${address} (${declared.file})` });
  const made = ports.scaffold({ ...options, kind, declarations });
  if (made.diagnostics.length > 0)
    throw new UserError(
      'workspace/new-invalid',
      { address },
      { exitCode: EXIT.findings, diagnostics: made.diagnostics },
    );
  const references = referencesOf(kind, made.resource);
  const place = { slug: kind.slug, name, references, declarations, config, homeOf: ports.homeOf };
  const file = options.out === undefined ? scaffoldPlace(place) : relativeTo(config.root, options.out);
  if (!isIncluded(file, config)) throw new UserError('workspace/not-included', { file });
  if (ports.files.exists(config.root, file)) throw new UserError('workspace/exists', { file });
  ports.files.write(config.root, new Map([[file, made.text(schemaReference(file, kind.slug, ports))]]));
  return { address, file };
}

function relativeTo(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

/** The workspace's own copy of the schema, or else the published one. */
function schemaReference(file: string, slug: string, { workspace, files }: NewPorts): string {
  const schema = `schemas/${slug}.schema.json`;
  if (!files.exists(workspace.config.root, schema)) return `https://storeops.dev/schemas/v1/${slug}.schema.json`;
  return path.posix.relative(path.posix.dirname(file), schema);
}
