import type { ValuePath } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import type { Kind } from './kind.ts';

/** The layers that may override fields of other resources, as catalogues call them. */
export type OverrideLevel = 'format' | 'region' | 'store';

/** Where the resources of a kind override fields of another kind's: a map by name, then by field. */
export interface OverrideMap {
  /** The kind whose fields are overridden. */
  readonly kind: string;
  /** Of the map in the document. */
  readonly path: ValuePath;
  readonly level: OverrideLevel;
}

/** The maps of a kind whose overrides stand below a path of its documents. */
export function overrideMaps(level: OverrideLevel, path: ValuePath): OverrideMap[] {
  return [
    { kind: 'Sop', path: [...path, 'sopOverrides'], level },
    { kind: 'TaskTemplate', path: [...path, 'taskOverrides'], level },
  ];
}

/** One field that a layer sets in another resource, such as the photos of an SOP in one store. */
export interface Override {
  readonly kind: string;
  readonly name: string;
  /** As catalogues name it: `steps.cleaning.evidence.photos.min`. */
  readonly field: string;
  /** null goes back to what the resource itself says. */
  readonly value: unknown;
  readonly level: OverrideLevel;
  /** Of the override in the layer's document. */
  readonly path: ValuePath;
}

/** Every field of others that a resource overrides. */
export function overridesOf({ overrideMaps = [] }: Kind, resource: Resource): Override[] {
  return overrideMaps.flatMap(({ kind, path, level }) =>
    membersAt(resource, path).flatMap(([name, fields]) =>
      membersAt(fields, []).map(([field, value]) => ({
        kind,
        name,
        field,
        value,
        level,
        path: [...path, name, field],
      })),
    ),
  );
}

/** The members of the map at a path; none when there is no map. */
function membersAt(value: unknown, path: ValuePath): [string, unknown][] {
  let map = value;
  for (const step of path) map = (map as Record<string | number, unknown> | undefined)?.[step];
  return map !== null && typeof map === 'object' ? Object.entries(map) : [];
}
