import { type Layer, mergeLayers } from '../../model/layers.ts';
import type { Resource } from '../../model/resource.ts';

/**
 * The resource as it takes effect, its layers merged as far as some keys of its spec need it: a rule that reads one key of
 * twenty thousand stores must not pay for all the others.
 */
export function effectiveResource(
  resource: Resource,
  layers: readonly Layer[],
  keys: readonly string[] | undefined,
): Resource {
  if (!keys) return { ...resource, spec: mergeLayers(layers).value as Resource['spec'] };
  const above = layers.slice(0, -1);
  const shared = keys.filter((key) => above.some(({ value }) => isObject(value) && Object.hasOwn(value, key)));
  if (shared.length === 0) return resource;
  const parts = layers.map((layer) => ({ ...layer, value: pick(layer.value, shared) }));
  const others = Object.entries(resource.spec).filter(([key]) => !shared.includes(key));
  return { ...resource, spec: { ...Object.fromEntries(others), ...(mergeLayers(parts).value as Resource['spec']) } };
}

function pick(value: unknown, keys: readonly string[]): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
