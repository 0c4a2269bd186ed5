import type { RuleSettings } from '../checks/judging/settings.ts';
import { type Ground, RULE_KINDS } from '../checks/policies/ground.ts';
import { groundOf } from '../checks/policies/ground-of.ts';
import { checkShape } from '../checks/shape.ts';
import { kebabCase } from '../model/address.ts';
import type { Resource } from '../model/resource.ts';
import type { WorkspaceFile } from './list-files.ts';
import { type Overlay, overlaid } from './overlay/overlay.ts';
import { decodeText, readBytes } from './read-file.ts';
import { parseValues } from './yaml/parse-values.ts';

/** A ground, and the files that were searched for it. */
export interface FoundGround {
  readonly ground: Ground;
  readonly searched: ReadonlySet<string>;
}

/** So many files that nothing is known of are all searched; of more, those whose path names a kind of the ground. */
const FEW = 50;

/** So many paths that name a kind of layer say nothing: the stores themselves stand below `regions/`. */
const MANY = 1000;

export interface GroundSearch {
  readonly root: string;
  readonly files: readonly WorkspaceFile[];
  /** Files of which nothing is known. */
  readonly unknown: readonly WorkspaceFile[];
  /** Files that are known to hold parts of the ground. */
  readonly holders: ReadonlySet<string>;
  readonly today: string;
  /** What storeops.yaml says of the built-in rules. */
  readonly settings: RuleSettings;
  readonly overlay?: Overlay | undefined;
}

/**
 * Reads the policies, and the layers above what they judge, before the files are checked. Where they stand is known from
 * the last look, else guessed from the path; a wrong guess shows afterwards and costs a second look.
 */
export function findGround({ root, files, unknown, holders, today, settings, overlay }: GroundSearch): FoundGround {
  const read = new Map<string, readonly Resource[]>();
  const search = (wanted: (entry: WorkspaceFile) => boolean): Ground => {
    for (const entry of files)
      if (!read.has(entry.file) && wanted(entry)) read.set(entry.file, resourcesIn(root, entry, overlay));
    // In the order of the files, so that the same files make the same ground.
    return groundOf(
      files.flatMap(({ file }) => read.get(file) ?? []),
      today,
      settings,
    );
  };
  const speaksOf = unknown.length <= FEW ? () => true : pathTest(RULE_KINDS);
  const guessed = new Set(unknown.filter(({ file }) => speaksOf(file)).map(({ file }) => file));
  let ground = search(({ file }) => holders.has(file) || guessed.has(file));
  if (ground.layerKinds.length > 0) {
    const isLayer = pathTest(ground.layerKinds);
    const named = new Set(files.filter(({ file }) => isLayer(file)).map(({ file }) => file));
    if (named.size <= MANY) ground = search(({ file }) => named.has(file));
  }
  return { ground, searched: new Set(read.keys()) };
}

/** A path that speaks of a kind: `templates/policies/…`, `stores/regions/…`. */
function pathTest(kinds: readonly string[]): (file: string) => boolean {
  const words = kinds.map((kind) => kebabCase(kind).replace(/^.*-/, '').replace(/y$/, '(?:y|ie)'));
  const pattern = new RegExp(`(?:^|[/._-])(?:${words.join('|')})s?(?:[/._-]|$)`, 'i');
  return (file) => pattern.test(file);
}

function resourcesIn(root: string, entry: WorkspaceFile, overlay: Overlay | undefined): Resource[] {
  const bytes = readBytes(root, entry);
  const text = Buffer.isBuffer(bytes) ? decodeText(entry.file, bytes) : '';
  const written = (typeof text === 'string' ? parseValues(text).documents : undefined) ?? [];
  const documents = written.map((document) => overlaid(document, overlay));
  return documents.filter((document) => document !== null && checkShape(document).length === 0) as Resource[];
}
