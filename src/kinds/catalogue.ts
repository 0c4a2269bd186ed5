import type { ValuePath } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import { type Bounds, isOfType, isWithin } from './bounds.ts';
import type { Override, OverrideLevel } from './override.ts';

/** A field that a schema lets resources open to overrides, by its mark x-overridable, and what it wants of a value. */
export interface OverridableField {
  /** `*` stands for any array index or map key. */
  readonly path: readonly string[];
  /** In a union: the property that tells, and its value, such as `type` and `photo`. */
  readonly when?: readonly [property: string, value: string];
  readonly type: 'integer' | 'number' | 'string' | 'duration';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly values?: readonly string[];
}

/** One line of a catalogue: a field that a resource opens to the layers of its stores. */
export interface CatalogueLine {
  readonly field: string;
  /** Of the line in the resource's document. */
  readonly path: ValuePath;
  /** Who may override; every level when absent. */
  readonly levels?: readonly OverrideLevel[];
  /** Absent where the schema of the override itself says enough. */
  readonly bounds?: Bounds;
  /** Only whole numbers will do. */
  readonly whole?: true;
}

/** Which of their fields the resources of a kind open to layers. */
export interface Catalogue {
  /** Of the list in the document. */
  readonly path: ValuePath;
  lines(resource: Resource): readonly CatalogueLine[];
  /** Where a name as in these lines leads in the document: a field, set or not, or what is around some; undefined for nowhere. */
  resolve(resource: Resource, name: string): ValuePath | undefined;
  /** Where a field stands that the resource may open; undefined for any other. */
  locate(resource: Resource, field: string): CataloguePlace | undefined;
  /** Every field that the resource could open, for suggestions; absent where the schema of the list names them. */
  fields?(resource: Resource): readonly string[];
}

export interface CataloguePlace {
  readonly path: ValuePath;
  /** Absent where the schema of the override itself says enough. */
  readonly schema?: OverridableField;
}

/** What is wrong with an override, and the line that it breaks, where there is one. */
export interface OverrideProblem {
  readonly reason: 'not-overridable' | 'wrong-level' | 'wrong-type' | 'out-of-bounds';
  readonly line?: CatalogueLine;
}

/** Judges one override by the catalogue's lines; undefined when it is allowed. */
export function overrideProblem(
  lines: readonly CatalogueLine[],
  { field, level, value }: Pick<Override, 'field' | 'level' | 'value'>,
): OverrideProblem | undefined {
  const named = lines.filter((line) => line.field === field);
  if (named.length === 0) return { reason: 'not-overridable' };
  const line = named.find(({ levels }) => !levels || levels.includes(level));
  if (!line) return { reason: 'wrong-level', line: named[0] as CatalogueLine };
  // Going back to the catalogue's own value is no difference from it.
  if (value === null || !line.bounds) return undefined;
  if (!isOfType(line.bounds, value) || (line.whole && !Number.isInteger(value))) return { reason: 'wrong-type', line };
  return isWithin(line.bounds, value) ? undefined : { reason: 'out-of-bounds', line };
}
