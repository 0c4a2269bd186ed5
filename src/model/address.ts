/** Names one resource: its kind as written in YAML (`TaskTemplate`) and its name, unique within the kind. */
export interface Address {
  readonly kind: string;
  readonly name: string;
}

/** An address as people and the wire write it: `task-template/open-store-daily`. */
export type AddressText = string;

// There are few kinds and very many addresses.
const slugs = new Map<string, string>();

/** `TaskTemplate` → `task-template`. */
export function kebabCase(kind: string): string {
  let slug = slugs.get(kind);
  if (slug === undefined) {
    slug = kind.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
    if (slugs.size < 1000) slugs.set(kind, slug);
  }
  return slug;
}

/** `task-template` → `TaskTemplate`. */
export function pascalCase(text: string): string {
  return text.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Prints an address: `{kind: 'Store', name: 'bj-wangfujing'}` → `store/bj-wangfujing`. */
export function formatAddress(address: Address): AddressText {
  return `${kebabCase(address.kind)}/${address.name}`;
}

/** Reads `store/bj-wangfujing` or `Store/bj-wangfujing`; undefined when the text is not an address. */
export function parseAddress(text: string): Address | undefined {
  const match = /^([A-Za-z][A-Za-z0-9-]*)\/([a-z0-9][a-z0-9-]*)$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { kind: pascalCase(match[1]), name: match[2] };
}

/** The address text of a document. */
export function addressOfText(resource: {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}): AddressText {
  return `${kebabCase(resource.kind)}/${resource.metadata.name}`;
}
