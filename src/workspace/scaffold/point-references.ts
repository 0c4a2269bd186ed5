import type { Kind, Reference } from '../../kinds/kind.ts';
import { referencesOf } from '../../kinds/references.ts';
import { type AddressText, addressOfText, formatAddress, kebabCase } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import { valueAt, withValue } from '../../model/value-at.ts';
import type { Declaration } from '../workspace.ts';

type Declarations = ReadonlyMap<AddressText, Declaration>;

/**
 * Lets a scaffold's references lead to what a workspace has: a name that is there already stays; otherwise the one that
 * resources of this kind use most is taken. Where the workspace has none of the kind the example's name stays.
 */
export function pointReferences(kind: Kind, resource: Resource, declarations: Declarations): Resource {
  const own = addressOfText(resource);
  const usage = usageBy(kind, declarations);
  const taken = new Set<string>();
  let pointed = resource;
  for (const reference of referencesOf(kind, resource)) {
    const candidates = namesOf(kebabCase(reference.kind), declarations, usage).filter((name) => !taken.has(name));
    const self = formatAddress(reference) === own;
    const name = !self && candidates.includes(reference.name) ? reference.name : candidates[0];
    if (name === undefined) continue;
    taken.add(name);
    pointed = renamed(pointed, reference, textOf(reference, name, declarations));
  }
  return pointed;
}

/** How often resources of a kind refer to each address. */
export function usageBy(kind: Kind, declarations: Declarations): Map<AddressText, number> {
  const usage = new Map<AddressText, number>();
  for (const [address, { facts }] of declarations) {
    if (!address.startsWith(`${kind.slug}/`)) continue;
    for (const reference of facts.references) {
      const target = formatAddress(reference);
      usage.set(target, (usage.get(target) ?? 0) + 1);
    }
  }
  return usage;
}

/** The names of a kind, most used first. */
export function namesOf(slug: string, declarations: Declarations, usage: ReadonlyMap<AddressText, number>): string[] {
  const prefix = `${slug}/`;
  return [...declarations.keys()]
    .filter((address) => address.startsWith(prefix))
    .sort((a, b) => (usage.get(b) ?? 0) - (usage.get(a) ?? 0) || (a < b ? -1 : 1))
    .map((address) => address.slice(prefix.length));
}

/** A reference with a version range gets one that the found version is in. */
function textOf(reference: Reference, name: string, declarations: Declarations): string {
  const version = declarations.get(formatAddress({ kind: reference.kind, name }))?.facts.summary.version;
  return reference.range === undefined || version === undefined ? name : `${name}@^${version.split('.')[0]}`;
}

function renamed(resource: Resource, { path, name, range }: Reference, text: string): Resource {
  const key = path.at(-1);
  // A map's key that names a resource is the last token of its own path.
  const isKey =
    typeof key === 'string' && key === name && range === undefined && typeof valueAt(resource, path) !== 'string';
  if (!isKey) return withValue(resource, path, text) as Resource;
  return withKey(resource, path, text) as Resource;
}

function withKey(value: unknown, path: Reference['path'], key: string): unknown {
  const [token, ...rest] = path;
  const entries = Object.entries(value as object);
  if (rest.length === 0)
    return Object.fromEntries(entries.map(([name, member]) => [name === token ? key : name, member]));
  const inner = withKey((value as Record<string | number, unknown>)[token as string], rest, key);
  return withValue(value, [token as string], inner);
}
