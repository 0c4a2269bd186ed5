import type { FindResource } from '../kinds/kind.ts';
import { type AddressText, formatAddress, parseAddress } from '../model/address.ts';
import type { Layer } from '../model/layers.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import { valueAt } from '../model/value-at.ts';
import type { Place } from '../workspace/places.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nearestName } from './nearest-name.ts';
import { requireSound } from './require-sound.ts';

/** Looks resources up in a workspace, each once, and reads no file beside theirs. */
export interface Finder extends FindResource {
  /** Of every resource that was found. */
  readonly places: ReadonlyMap<AddressText, Place>;
  /** The resource at an address as typed; an error that suggests another when there is none. */
  named(text: string): Promise<Resource>;
  /** The same layers, what an overlay says as layers of their own behind those that it changes. */
  apart(layers: readonly Layer[]): Layer[];
}

export async function finderIn(workspace: Workspace): Promise<Finder> {
  const known = await workspace.places();
  const places = new Map<AddressText, Place>();
  const read = new Map<AddressText, Resource>();
  const broken = brokenIn(workspace);
  const resourceAt = (place: Place | undefined): Resource[] => {
    if (!place) return [];
    if (!places.has(place.address)) {
      places.set(place.address, place);
      // What is not as its schema says cannot be asked for its layers.
      if (broken.has(place.address)) return [];
      for (const [address, resource] of workspace.read([place])) read.set(address, resource);
    }
    const resource = read.get(place.address);
    return resource ? [resource] : [];
  };
  return {
    places,
    one: (address) => resourceAt(known.of(address))[0],
    all: (kind) => known.ofKind(kind).flatMap(resourceAt),
    apart: (layers) => layers.flatMap((layer) => layersApart(layer, { workspace, places })),
    named: async (text) => {
      const address = parseAddress(text);
      const [resource] = address ? resourceAt(known.of(address)) : [];
      if (resource) return resource;
      requireSound(workspace, places.values());
      const suggestion = nearestName(text, [...(await workspace.declarations()).keys()]);
      throw new UserError('usage/unknown-resource', { address: text, ...(suggestion ? { suggestion } : {}) });
    },
  };
}

interface Places {
  readonly workspace: Workspace;
  readonly places: ReadonlyMap<AddressText, Place>;
}

function layersApart(layer: Layer, { workspace, places }: Places): Layer[] {
  const { overlay } = workspace;
  const { address, path } = layer;
  const patch = overlay?.patches[address];
  const place = places.get(address);
  const said = patch && valueAt(patch.resource, path);
  if (!overlay || !place || said === undefined) return [layer];
  const plain = valueAt(workspace.readPlain([place]).get(address), path);
  return [
    { ...layer, value: plain },
    { ...layer, value: said, environment: overlay.environment },
  ];
}

function brokenIn({ diagnostics }: Workspace): ReadonlySet<AddressText> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new Set(errors.flatMap(({ address }) => (address ? [formatAddress(address)] : [])));
}
