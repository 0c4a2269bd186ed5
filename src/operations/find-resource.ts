import type { FindResource } from '../kinds/kind.ts';
import { type AddressText, parseAddress } from '../model/address.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import type { Place } from '../workspace/places.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nearestName } from './nearest-name.ts';

/** Looks resources up in a workspace, each once, and reads no file beside theirs. */
export interface Finder extends FindResource {
  /** Of every resource that was found. */
  readonly places: ReadonlyMap<AddressText, Place>;
  /** The resource at an address as typed; an error that suggests another when there is none. */
  named(text: string): Promise<Resource>;
}

export async function finderIn(workspace: Workspace): Promise<Finder> {
  const known = await workspace.places();
  const places = new Map<AddressText, Place>();
  const read = new Map<AddressText, Resource>();
  const resourceAt = (place: Place | undefined): Resource[] => {
    if (!place) return [];
    if (!places.has(place.address)) {
      places.set(place.address, place);
      for (const [address, resource] of workspace.read([place])) read.set(address, resource);
    }
    const resource = read.get(place.address);
    return resource ? [resource] : [];
  };
  return {
    places,
    one: (address) => resourceAt(known.of(address))[0],
    all: (kind) => known.ofKind(kind).flatMap(resourceAt),
    named: async (text) => {
      const address = parseAddress(text);
      const [resource] = address ? resourceAt(known.of(address)) : [];
      if (resource) return resource;
      const suggestion = nearestName(text, [...(await workspace.declarations()).keys()]);
      throw new UserError('usage/unknown-resource', { address: text, ...(suggestion ? { suggestion } : {}) });
    },
  };
}
