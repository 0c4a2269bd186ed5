import { type Ground, groundOf, isGroundKind } from '../checks/policies/ground.ts';
import { checkShape } from '../checks/shape.ts';
import { KINDS } from '../kinds/index.ts';
import type { Resource } from '../model/resource.ts';
import type { WorkspaceFile } from './list-files.ts';
import { decodeText, readBytes } from './read-file.ts';
import { parseValues } from './yaml/parse-values.ts';

/** A ground, and the files that were searched for it. */
export interface FoundGround {
  readonly ground: Ground;
  readonly searched: ReadonlySet<string>;
}

/** So many files that nothing is known of are all searched; of more, those whose path names a kind of the ground. */
const FEW = 50;

export interface GroundSearch {
  readonly root: string;
  readonly files: readonly WorkspaceFile[];
  /** Files of which nothing is known. */
  readonly unknown: readonly WorkspaceFile[];
  /** Files that are known to hold parts of the ground. */
  readonly holders: ReadonlySet<string>;
  readonly today: string;
}

/**
 * Reads the policies, and the layers above what they judge, before the files are checked. Where they stand is known from
 * the last look, else guessed from the path; a wrong guess shows afterwards and costs a second look.
 */
export function findGround({ root, files, unknown, holders, today }: GroundSearch): FoundGround {
  const guessed = new Set(
    (unknown.length <= FEW ? unknown : unknown.filter(({ file }) => GROUND_PATH.test(file))).map(({ file }) => file),
  );
  const searched = files.filter(({ file }) => holders.has(file) || guessed.has(file));
  const resources = searched.flatMap((entry) => resourcesIn(root, entry)).filter(({ kind }) => isGroundKind(kind));
  return { ground: groundOf(resources, today), searched: new Set(searched.map(({ file }) => file)) };
}

/** A path that speaks of a kind of the ground: `templates/policies/…`, `stores/regions/…`. */
const GROUND_PATH = new RegExp(
  `(?:^|[/._-])(?:${KINDS.filter(({ kind }) => isGroundKind(kind))
    .map(({ slug }) => slug.replace(/^.*-/, '').replace(/y$/, '(?:y|ie)'))
    .join('|')})s?(?:[/._-]|$)`,
  'i',
);

function resourcesIn(root: string, entry: WorkspaceFile): Resource[] {
  const bytes = readBytes(root, entry);
  const text = Buffer.isBuffer(bytes) ? decodeText(entry.file, bytes) : '';
  const documents = (typeof text === 'string' ? parseValues(text).documents : undefined) ?? [];
  return documents.filter((document) => document !== null && checkShape(document).length === 0) as Resource[];
}
