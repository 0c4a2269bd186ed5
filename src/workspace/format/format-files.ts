import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UserError } from '../../model/user-error.ts';
import type { WorkspaceConfig } from '../config.ts';
import { CONFIG_FILE } from '../find-root.ts';
import { readGitState } from '../git-state.ts';
import { listFiles } from '../list-files.ts';
import { decodeText, readBytes } from '../read-file.ts';
import type { FileChange } from '../write-files.ts';
import { yamlDiagnostic } from '../yaml-diagnostic.ts';
import { formatText } from './format-text.ts';
import { SchemaPlace } from './schema-place.ts';

/** Files in canonical form, before anything is written. */
export interface FormattedFiles {
  /** How many files were looked at. */
  readonly files: number;
  readonly changes: readonly FileChange[];
  /** Why some files cannot be formatted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats the files of a workspace at or below some paths, all of them when none is named; `storeops.yaml` is one of them. */
export async function formatFiles(config: WorkspaceConfig, paths: readonly string[]): Promise<FormattedFiles> {
  const files = await chosenFiles(config, paths);
  const changes: FileChange[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const before = readExactly(config.root, file);
    if (typeof before !== 'string') {
      diagnostics.push(before);
      continue;
    }
    const { text: after, errors } = formatText(before, file === CONFIG_FILE ? SchemaPlace.of('workspace') : undefined);
    if (errors) diagnostics.push(...errors.map((error) => yamlDiagnostic(file, error)));
    else if (after !== before) changes.push({ file, before, after });
  }
  return { files: files.length, changes, diagnostics };
}

/** The text with its byte order mark, so that it can be compared with the file again. */
function readExactly(root: string, file: string): string | Diagnostic {
  const bytes = readBytes(root, { file });
  if (!Buffer.isBuffer(bytes)) return bytes;
  const text = decodeText(file, bytes);
  return typeof text === 'string' ? bytes.toString('utf8') : text;
}

async function chosenFiles(config: WorkspaceConfig, paths: readonly string[]): Promise<readonly string[]> {
  const listed = await listFiles(config, await readGitState(config.root));
  // What a link leads to is a file of its own, or not the workspace's.
  const all = [CONFIG_FILE, ...listed.filter(({ link }) => !link).map(({ file }) => file)];
  if (paths.length === 0) return all;
  return [...new Set(paths.flatMap((place) => filesAt(config.root, place, all)))];
}

function filesAt(root: string, place: string, all: readonly string[]): readonly string[] {
  if (place === '') return all;
  if (place.startsWith('..') || path.isAbsolute(place)) throw new UserError('workspace/outside', { file: place });
  const below = all.filter((file) => file === place || file.startsWith(`${place}/`));
  if (below.length > 0) return below;
  const status = lstatSync(path.join(root, place), { throwIfNoEntry: false });
  if (!status) throw new UserError('file/unreadable', { file: place, reason: 'ENOENT' });
  return status.isFile() && /\.ya?ml$/.test(place) ? [place] : [];
}
