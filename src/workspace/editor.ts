import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOfText, kebabCase } from '../model/address.ts';
import { contentHash } from '../model/content-hash.ts';
import type { Resource } from '../model/resource.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import { editDocument } from './edit/edit-document.ts';
import { addDocument } from './edit/new-document.ts';
import { removeDocuments } from './edit/remove-documents.ts';
import { type Overlay, patchOf } from './overlay/overlay.ts';
import { takeApart } from './overlay/take-apart.ts';
import { type Declaration, readResources } from './workspace.ts';
import { type FileChange, writeFiles } from './write-files.ts';
import { parseValues } from './yaml/parse-values.ts';

/** Collects changes of a workspace's resources, and then writes all of their files or none. */
export interface WorkspaceEditor {
  /** Makes a declared resource say something else. */
  update(declaration: Declaration, resource: Resource): void;
  /** Takes a declaration out of its file; a file without resources goes. */
  remove(declaration: Declaration): void;
  /** Declares a resource in a file, new or not. */
  add(file: string, resource: Resource): void;
  /** What saving would do, file by file. */
  changes(): readonly FileChange[];
  save(): void;
}

interface Update {
  readonly declaration: Declaration;
  readonly resource: Resource;
}

interface FileEdits {
  readonly updates: Update[];
  readonly removals: Declaration[];
  readonly additions: Resource[];
}

/**
 * An editor of the workspace in `root`. Files are read once, when the changes are asked for. What an overlay speaks about
 * is changed there and nowhere else.
 */
export function openEditor(root: string, overlay?: Overlay): WorkspaceEditor {
  const files = new Map<string, FileEdits>();
  let changes: readonly FileChange[] | undefined;
  const edits = (file: string): FileEdits => {
    const known = files.get(file) ?? { updates: [], removals: [], additions: [] };
    files.set(file, known);
    changes = undefined;
    return known;
  };
  const allChanges = (): readonly FileChange[] => {
    changes ??= [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, own]) => changeOf(root, file, own));
    return changes;
  };
  return {
    update: (declaration, resource) => {
      for (const update of updatesOf(root, { declaration, resource }, overlay))
        edits(update.declaration.file).updates.push(update);
    },
    remove: (declaration) => {
      const patch = patchOf(overlay, declaration.facts.address);
      edits(declaration.file).removals.push(declaration);
      if (patch) edits(patch.file).removals.push({ ...declaration, file: patch.file, document: patch.document });
    },
    add: (file, resource) => edits(file).additions.push(resource),
    changes: allChanges,
    save: () => writeFiles(root, allChanges()),
  };
}

/** What has to be written where, so that a resource is this one. */
function updatesOf(root: string, update: Update, overlay: Overlay | undefined): readonly Update[] {
  const { declaration, resource } = update;
  const { address } = declaration.facts;
  const patch = patchOf(overlay, address);
  const written = patch && readResources(root, [declaration]).get(address);
  if (!patch || !written) return [update];
  const { plain, said } = takeApart(resource.spec, { plain: written.spec, said: patch.resource.spec });
  const { file, document } = patch;
  const updates: Update[] = [
    { declaration, resource: { ...resource, spec: plain as Resource['spec'] } },
    {
      declaration: { ...declaration, file, document },
      resource: { ...patch.resource, spec: said as Resource['spec'] },
    },
  ];
  const before = [written, patch.resource];
  return updates.filter((one, at) => contentHash(one.resource) !== contentHash(before[at] ?? written));
}

function changeOf(root: string, file: string, { updates, removals, additions }: FileEdits): FileChange {
  const absolute = path.join(root, file);
  const before = existsSync(absolute) ? readFileSync(absolute, 'utf8') : undefined;
  let text = before;
  requireUnmoved(file, text, [...updates.map(({ declaration }) => declaration), ...removals]);
  for (const { declaration, resource } of updates) text = editDocument(text ?? '', declaration.document, resource);
  if (removals.length > 0) text = removeDocuments(text ?? '', new Set(removals.map(({ document }) => document)));
  for (const resource of additions) text = addDocument(text ?? header(root, file, resource), resource);
  return { file, before, after: text };
}

/** The declarations stand where they stood when the workspace was read. */
function requireUnmoved(file: string, text: string | undefined, declarations: readonly Declaration[]): void {
  if (declarations.length === 0) return;
  const documents = text === undefined ? undefined : parseValues(text).documents;
  const isThere = ({ document, facts }: Declaration): boolean =>
    addressOfDocument(documents?.[document]) === facts.address;
  if (!declarations.every(isThere))
    throw new UserError('workspace/changed-meanwhile', { file }, { exitCode: EXIT.conflict });
}

function addressOfDocument(document: unknown): string | undefined {
  const { kind, metadata } = (document ?? {}) as Partial<Resource>;
  return kind === undefined || metadata?.name === undefined ? undefined : addressOfText({ kind, metadata });
}

/** The editor's line, when the workspace keeps the schemas. */
function header(root: string, file: string, { kind }: Resource): string {
  const schema = `schemas/${kebabCase(kind)}.schema.json`;
  if (!existsSync(path.join(root, schema))) return '';
  return `# yaml-language-server: $schema=${path.posix.relative(path.posix.dirname(file), schema)}\n`;
}
