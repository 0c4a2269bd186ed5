import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { valueAt } from '../../model/value-at.ts';
import type { Catalogue, CatalogueLine, CataloguePlace, OverridableField } from '../catalogue.ts';
import { locateField } from './field.ts';
import { overridableFields, type SopSpec } from './spec.ts';

const LIST = ['spec', 'overridable'] as const;

/** What an SOP opens to formats, regions and stores, each field within bounds. */
export const catalogue: Catalogue = {
  path: LIST,
  lines,
  resolve: (resource, name) => locateField(resource.spec as unknown as SopSpec, name),
  locate,
  fields,
};

function lines(resource: Resource): CatalogueLine[] {
  const { overridable = [] } = resource.spec as unknown as SopSpec;
  return overridable.map(({ field, levels, bounds }, index) => ({
    field,
    path: [...LIST, index],
    levels,
    bounds,
    ...(locate(resource, field)?.schema?.type === 'integer' ? { whole: true as const } : {}),
  }));
}

const located = new WeakMap<Resource, Map<string, CataloguePlace | undefined>>();

/** Looked for once, because the lines and their check both ask. */
function locate(resource: Resource, field: string): CataloguePlace | undefined {
  const places = located.get(resource) ?? new Map<string, CataloguePlace | undefined>();
  if (places.size === 0) located.set(resource, places);
  if (!places.has(field)) places.set(field, placeOf(resource, field));
  return places.get(field);
}

function placeOf(resource: Resource, field: string): CataloguePlace | undefined {
  const path = locateField(resource.spec as unknown as SopSpec, field);
  const schema = path && overridableFields.find((candidate) => describes(candidate, path, resource));
  return path && schema && { path, schema };
}

function describes({ path: pattern, when }: OverridableField, path: ValuePath, resource: Resource): boolean {
  if (pattern.length !== path.length) return false;
  for (let index = 0; index < path.length; index++)
    if (pattern[index] !== '*' && pattern[index] !== path[index]) return false;
  return !when || valueAt(resource, [...path.slice(0, -1), when[0]]) === when[1];
}

function fields(resource: Resource): string[] {
  return overridableFields
    .flatMap((field) => expand(resource, field, []))
    .map((name) => name.replace(/^spec\.(?:sections\.[^.]+\.(?=steps\.))?/, ''));
}

/** The fields of a document that a pattern stands for, by ids instead of positions. */
function expand(value: unknown, { path, when, ...field }: OverridableField, names: readonly string[]): string[] {
  const [token, ...rest] = path;
  if (token === undefined || value === null || typeof value !== 'object') return [];
  if (token === '*') {
    const items = Array.isArray(value) ? (value as { readonly id?: string }[]) : [];
    return items.flatMap((item) =>
      expand(item, { ...field, path: rest, ...(when && { when }) }, [...names, item.id ?? '']),
    );
  }
  if (rest.length === 0) return !when || valueAt(value, [when[0]]) === when[1] ? [[...names, token].join('.')] : [];
  return expand(valueAt(value, [token]), { ...field, path: rest, ...(when && { when }) }, [...names, token]);
}
