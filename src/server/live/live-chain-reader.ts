import { parseAddress } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { Queries } from '../database/database.ts';
import { listChangedSince } from '../database/queries/live-documents.ts';
import { readPlatform } from '../database/queries/platform.ts';
import { LiveChain } from './live-chain.ts';

/** Keeps the live configuration in memory and reads only what changed since it last looked. */
export class LiveChainReader {
  #chain = new LiveChain(0, new Map());
  #reading: { readonly by: Queries; readonly chain: Promise<LiveChain> } | undefined;

  /** The configuration as of now. */
  async read(queries: Queries): Promise<LiveChain> {
    return this.at(queries, (await readPlatform(queries)).revision);
  }

  /** The configuration as of a revision that was live a moment ago, or a newer one. */
  async at(queries: Queries, revision: number): Promise<LiveChain> {
    if (revision === this.#chain.revision) return this.#chain;
    // Before what is known stand those who looked a moment too early, and a platform that was restored from a backup.
    const now = revision > this.#chain.revision ? revision : (await readPlatform(queries)).revision;
    if (now === this.#chain.revision) return this.#chain;
    const chain = await this.#readOnce(queries, now);
    return chain.revision >= now ? chain : this.read(queries);
  }

  /**
   * Whoever comes while it is being read waits for the same, but for a transaction: what others read may wait for the very connection
   * that it holds, and then neither would ever end.
   */
  #readOnce(queries: Queries, revision: number): Promise<LiveChain> {
    if (this.#reading?.by === queries) return this.#reading.chain;
    const chain = this.#update(queries, revision).finally(() => {
      if (this.#reading?.chain === chain) this.#reading = undefined;
    });
    this.#reading ??= { by: queries, chain };
    return chain;
  }

  async #update(queries: Queries, revision: number): Promise<LiveChain> {
    const known = this.#chain;
    const since = revision > known.revision ? known.revision : 0;
    const resources = new Map<string, Map<string, Resource>>();
    if (since > 0) for (const [kind, byName] of known.resources) resources.set(kind, new Map(byName));
    for await (const { address, document } of listChangedSince(queries, since, revision)) {
      const { kind = '', name = '' } = parseAddress(address) ?? {};
      if (document === null) resources.get(kind)?.delete(name);
      else {
        const byName = resources.get(kind) ?? new Map<string, Resource>();
        byName.set(name, JSON.parse(document) as Resource);
        resources.set(kind, byName);
      }
    }
    this.#chain = new LiveChain(revision, resources);
    return this.#chain;
  }
}
