import path from 'node:path';
import { KINDS } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { FolderFiles } from '../workspace/folder-files.ts';
import type { JsonSchema } from '../workspace/schema-files.ts';
import type { SchemaLibrary } from '../workspace/schema-library.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findKind } from './find-kind.ts';

export interface SchemaPorts {
  readonly schemas: SchemaLibrary;
  readonly files: FolderFiles;
}

export interface KindListing {
  /** As a person types it. */
  readonly name: string;
  /** As in YAML; absent for `storeops.yaml`. */
  readonly kind?: string;
  readonly title: Kind['title'];
  readonly schema: string;
}

/** The schema of `storeops.yaml`, beside those of the kinds. */
const WORKSPACE = 'workspace';

const EDITOR_SETTINGS = '.vscode/settings.json';

/** Every kind, and the workspace file itself. */
export function listSchemas(): readonly KindListing[] {
  const title = { 'zh-CN': '工作区文件 storeops.yaml', en: 'the workspace file storeops.yaml', plural: '' };
  const kinds = KINDS.map(({ slug, kind, title }) => ({ name: slug, kind, title, schema: fileOf(slug) }));
  return [...kinds, { name: WORKSPACE, title, schema: fileOf(WORKSPACE) }];
}

/** One schema, as authored or with everything it refers to inside. */
export function showSchema(
  options: { readonly kind: string; readonly bundle: boolean },
  schemas: SchemaLibrary,
): JsonSchema {
  const name = schemaNameOf(options.kind);
  return options.bundle ? schemas.bundle(name) : schemas.read(name);
}

/** What was written. */
export interface WrittenSchemas {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Writes all schemas to a folder, or one of them with everything it refers to inside. */
export function writeSchemas(
  options: { readonly folder: string; readonly kind?: string | undefined },
  ports: SchemaPorts,
): WrittenSchemas {
  const { folder, kind } = options;
  const files = kind === undefined ? allFiles(ports.schemas) : oneFile(schemaNameOf(kind), ports.schemas);
  ports.files.write(folder, files);
  return { folder, files: [...files.keys()] };
}

/** Maps schemas to a workspace's files in its editor settings; schemas that the workspace lacks are written too. */
export async function mapSchemas(
  options: { readonly workspace: Workspace; readonly folder?: string | undefined },
  { schemas, files }: SchemaPorts,
): Promise<WrittenSchemas> {
  const { root } = options.workspace.config;
  const folder =
    options.folder === undefined ? 'schemas' : path.relative(root, options.folder).split(path.sep).join('/');
  const declarations = await options.workspace.declarations();
  const current = files.read(root, EDITOR_SETTINGS);
  const written = new Map([[EDITOR_SETTINGS, schemas.editorSettings(current, `./${folder}`, declarations.values())]]);
  for (const [name, text] of allFiles(schemas)) {
    const file = `${folder}/${name}`;
    if (options.folder !== undefined || files.read(root, file) === undefined) written.set(file, text);
  }
  files.write(root, written);
  return { folder: root, files: [...written.keys()] };
}

function allFiles(schemas: SchemaLibrary): Map<string, string> {
  return new Map(schemas.names.map((name) => [fileOf(name), schemas.text(name)]));
}

function oneFile(name: string, schemas: SchemaLibrary): Map<string, string> {
  return new Map([[fileOf(name), `${JSON.stringify(schemas.bundle(name), null, 2)}\n`]]);
}

function schemaNameOf(kind: string): string {
  return kind === WORKSPACE ? WORKSPACE : findKind(kind, [WORKSPACE]).slug;
}

function fileOf(name: string): string {
  return `${name}.schema.json`;
}
