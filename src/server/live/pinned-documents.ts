import { formatAddress } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { Queries } from '../database/database.ts';
import { readDocuments } from '../database/queries/documents.ts';
import { LIVE_KINDS, type LiveSpecs } from './mapping.ts';

/** Documents of the past are few in use at a time and never change. */
const MAX_KEPT = 2000;

/** Reads resources as they were at a revision: a task keeps the SOP and the template that it was made under. */
export class PinnedDocuments {
  readonly #kept = new Map<string, Resource>();

  async read<Sort extends keyof LiveSpecs>(
    queries: Queries,
    { sort, name, revision }: { readonly sort: Sort; readonly name: string; readonly revision: number },
  ): Promise<Resource<LiveSpecs[Sort]> | undefined> {
    const address = formatAddress({ kind: LIVE_KINDS[sort], name });
    const key = `${address} ${revision}`;
    let resource = this.#kept.get(key);
    if (!resource) {
      const [found] = await readDocuments(queries, [address], revision);
      if (!found) return undefined;
      resource = JSON.parse(found.document) as Resource;
      if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
      this.#kept.set(key, resource);
    }
    return resource as unknown as Resource<LiveSpecs[Sort]>;
  }
}
