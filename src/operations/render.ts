import { suggest } from '../checks/suggest.ts';
import { kindOf } from '../kinds/index.ts';
import type { FindResource } from '../kinds/kind.ts';
import { type AddressText, formatAddress, kebabCase, parseAddress } from '../model/address.ts';
import { mergeLayers } from '../model/layers.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import type { Declaration, Workspace } from '../workspace/workspace.ts';

/** The effective resource, after all layers. */
export async function render(text: string, workspace: Workspace): Promise<Resource> {
  const declarations = await workspace.declarations();
  const resource = declared(text, declarations, workspace);
  const kind = kindOf(resource.kind);
  if (!kind?.layers) return resource;
  const { value } = mergeLayers(kind.layers(resource, finderOf(declarations, workspace)));
  return { ...resource, spec: value as Resource['spec'] };
}

function declared(text: string, declarations: ReadonlyMap<AddressText, Declaration>, workspace: Workspace): Resource {
  const address = parseAddress(text);
  const found = address && declarations.get(formatAddress(address));
  const resource = found && workspace.read([found]).get(found.facts.address);
  if (resource) return resource;
  const suggestion = suggest(text, declarations.keys());
  throw new UserError('usage/unknown-resource', { address: text, ...(suggestion ? { suggestion } : {}) });
}

/** Looks resources up in a workspace; each is read once. */
export function finderOf(declarations: ReadonlyMap<AddressText, Declaration>, workspace: Workspace): FindResource {
  const read = new Map<AddressText, Resource | undefined>();
  const one = (address: AddressText): Resource | undefined => {
    if (!read.has(address)) {
      const declaration = declarations.get(address);
      read.set(address, declaration && workspace.read([declaration]).get(address));
    }
    return read.get(address);
  };
  return {
    one: (address) => one(formatAddress(address)),
    all: (kind) => {
      const prefix = `${kebabCase(kind)}/`;
      return [...declarations.keys()]
        .filter((address) => address.startsWith(prefix))
        .flatMap((address) => one(address) ?? []);
    },
  };
}
