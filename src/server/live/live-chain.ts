import { kindOf } from '../../kinds/index.ts';
import type { FindResource } from '../../kinds/kind.ts';
import { mergeLayers } from '../../model/layers.ts';
import type { Resource } from '../../model/resource.ts';
import type { LiveStore } from './live-store.ts';
import { LIVE_KINDS, type LiveSpecs } from './mapping.ts';

const NONE: ReadonlyMap<string, Resource> = new Map();

/** Kind → name → resource. */
export type ResourcesByKind = ReadonlyMap<string, ReadonlyMap<string, Resource>>;

/** The whole live configuration at one revision, as the platform works with it. Stores are merged with their layers at first use. */
export class LiveChain {
  readonly revision: number;
  readonly resources: ResourcesByKind;
  readonly #stores = new Map<string, LiveStore>();
  readonly #find: FindResource;

  constructor(revision: number, resources: ResourcesByKind) {
    this.revision = revision;
    this.resources = resources;
    const ofKind = (kind: string): ReadonlyMap<string, Resource> => resources.get(kind) ?? NONE;
    this.#find = {
      one: ({ kind, name }) => ofKind(kind).get(name),
      all: (kind) => [...ofKind(kind).values()],
    };
  }

  /** All resources of a sort by name. Stores are as their own files say; see `store` for what takes effect. */
  all<Sort extends keyof LiveSpecs>(sort: Sort): ReadonlyMap<string, Resource<LiveSpecs[Sort]>> {
    return (this.resources.get(LIVE_KINDS[sort]) ?? NONE) as unknown as ReadonlyMap<string, Resource<LiveSpecs[Sort]>>;
  }

  get<Sort extends keyof LiveSpecs>(sort: Sort, name: string): Resource<LiveSpecs[Sort]> | undefined {
    return this.all(sort).get(name);
  }

  store(name: string): LiveStore | undefined {
    const known = this.#stores.get(name);
    if (known) return known;
    const resource = this.resources.get(LIVE_KINDS.store)?.get(name);
    if (!resource) return undefined;
    const store = this.#merge(resource);
    this.#stores.set(name, store);
    return store;
  }

  *stores(): Generator<LiveStore> {
    for (const name of this.all('store').keys()) yield this.store(name) as LiveStore;
  }

  /** A region and all those above it, from the outermost in. */
  regionPath(name: string | undefined): string[] {
    const path: string[] = [];
    for (let next = name; next !== undefined && !path.includes(next); next = this.get('region', next)?.spec.parent)
      path.unshift(next);
    return path;
  }

  #merge(resource: Resource): LiveStore {
    const kind = kindOf(resource.kind);
    const layers = kind?.layers?.(resource, this.#find) ?? [];
    const spec = mergeLayers(layers).value as LiveSpecs['store'];
    const { name, displayName } = resource.metadata;
    const labels = kind?.summary(resource) ?? {};
    return { name, ...(displayName ? { displayName } : {}), labels, regions: this.regionPath(spec.region), spec };
  }
}
