import { type Address, type AddressText, formatAddress, kebabCase } from '../model/address.ts';

/** Where a resource is declared. */
export interface Place {
  readonly address: AddressText;
  /** Relative to the workspace. */
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
}

/** Where the resources of a workspace are declared, found one by one. */
export interface Places {
  of(address: Address): Place | undefined;
  /** Every resource of a kind, as written in YAML. */
  ofKind(kind: string): readonly Place[];
}

/** The places among a workspace's declarations. */
export function declaredPlaces(declarations: ReadonlyMap<AddressText, Pick<Place, 'file' | 'document'>>): Places {
  const placeOf = (address: AddressText): Place | undefined => {
    const found = declarations.get(address);
    return found && { address, file: found.file, document: found.document };
  };
  return {
    of: (address) => placeOf(formatAddress(address)),
    ofKind: (kind) => {
      const prefix = `${kebabCase(kind)}/`;
      return [...declarations.keys()]
        .filter((address) => address.startsWith(prefix))
        .flatMap((one) => placeOf(one) ?? []);
    },
  };
}
