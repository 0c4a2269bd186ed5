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

const NONE: readonly Override[] = [];

/** Every field of others that a resource overrides. Hardly any resource does, so the way to nothing is short. */
export function overridesOf({ overrideMaps }: Kind, resource: Resource): readonly Override[] {
  if (!overrideMaps) return NONE;
  const found: Override[] = [];
  for (const map of overrideMaps) {
    let names: unknown = resource;
    for (const step of map.path) names = (names as Record<string | number, unknown> | undefined)?.[step];
    if (names) found.push(...overridesIn(names, map));
  }
  return found.length > 0 ? found : NONE;
}

function overridesIn(names: object, { kind, path, level }: OverrideMap): Override[] {
  return Object.entries(names).flatMap(([name, fields]) =>
    Object.entries(fields as object).map(([field, value]) => ({
      kind,
      name,
      field,
      value,
      level,
      path: [...path, name, field],
    })),
  );
}
