import { contentHash } from '../model/content-hash.ts';
import type { Resource } from '../model/resource.ts';
import type { PlatformDesk } from './platform-desk.ts';
import type { Random } from './random.ts';

/** Before and after; what was not there before is created. */
export interface ResourceChange {
  readonly before?: Resource;
  readonly after: Resource;
}

/** Brings the platform to what the resources say, as one revision. */
export async function pushResources(
  desk: PlatformDesk,
  changes: readonly ResourceChange[],
  { at, random }: { readonly at: Date; readonly random: Random },
): Promise<void> {
  const lock = { owner: 'storeops demo load', ttlSeconds: 60 };
  const { token } = await desk.ask<{ token: number }>({ method: 'POST', path: '/v1/lock', at, body: lock });
  const headers = { 'storeops-fence': String(token) };
  const { revision: base } = await desk.ask<{ revision: number }>({ method: 'GET', path: '/v1/state', at });
  const id = uuidFrom(random);
  const update = changes.filter(({ before }) => before).length;
  const counts = { create: changes.length - update, update, delete: 0 };
  const body = { id, base, tool: 'storeops demo load', counts };
  await desk.ask({ method: 'POST', path: '/v1/changesets', at, body, headers });
  const path = `/v1/changesets/${id}`;
  const lines = changes.map(lineOf).join('');
  const type = 'application/x-ndjson';
  await desk.ask({ method: 'PUT', path: `${path}/changes/0`, at, body: lines, type, headers });
  await desk.ask({ method: 'POST', path: `${path}/commit`, at, headers });
}

function lineOf({ before, after }: ResourceChange): string {
  const { kind, metadata } = after;
  const named = { kind, name: metadata.name, document: after };
  const change = before
    ? { action: 'update', ...named, beforeHash: contentHash(before) }
    : { action: 'create', ...named };
  return `${JSON.stringify(change)}\n`;
}

function uuidFrom(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
