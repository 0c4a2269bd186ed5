import path from 'node:path';
import type { Declaration } from './workspace.ts';

/**
 * Which schema belongs to which files, as editors keep it in `yaml.schemas`: a folder that holds one kind is one glob,
 * elsewhere a file that holds one kind stands by itself.
 */
export function editorMappings(
  schemaFolder: string,
  declarations: Iterable<Declaration>,
): Readonly<Record<string, readonly string[]>> {
  const folders = kindsByFolder(declarations);
  const globs = new Map<string, string[]>([['workspace', ['storeops.yaml']]]);
  const add = (kinds: ReadonlySet<string>, glob: string): boolean => {
    const [kind] = kinds;
    if (kind === undefined || kinds.size > 1) return false;
    globs.set(kind, [...(globs.get(kind) ?? []), glob]);
    return true;
  };
  for (const [folder, files] of [...folders].sort(byKey)) {
    const kinds = new Set([...files.values()].flatMap((kinds) => [...kinds]));
    if (add(kinds, path.posix.join(folder, '*.yaml'))) continue;
    for (const [file, own] of [...files].sort(byKey)) add(own, file);
  }
  return Object.fromEntries(
    [...globs].sort(byKey).map(([kind, list]) => [`${schemaFolder}/${kind}.schema.json`, list]),
  );
}

function kindsByFolder(declarations: Iterable<Declaration>): Map<string, Map<string, Set<string>>> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const { file, facts } of declarations) {
    const folder = path.posix.dirname(file);
    const files = folders.get(folder) ?? new Map<string, Set<string>>();
    folders.set(folder, files);
    const kinds = files.get(file) ?? new Set<string>();
    files.set(file, kinds.add(facts.address.slice(0, facts.address.indexOf('/'))));
  }
  return folders;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
