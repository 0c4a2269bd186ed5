import type { Address } from './address.ts';

/** The one schema version there is. A second one would come with a conversion. */
export const API_VERSION = 'storeops.dev/v1';

/** Text in the chain's languages; `zh-CN` is always there. */
export interface LocalizedText {
  readonly 'zh-CN': string;
  readonly en?: string;
}

export interface Metadata {
  readonly name: string;
  readonly displayName?: LocalizedText;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** One configuration object: the same shape in a YAML document, on the wire and in the database. */
export interface Resource<Spec = Readonly<Record<string, unknown>>> {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly spec: Spec;
}

export function addressOf(resource: Resource<unknown>): Address {
  return { kind: resource.kind, name: resource.metadata.name };
}
