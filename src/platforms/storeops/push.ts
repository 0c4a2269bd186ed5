import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Plan } from '../../model/plan.ts';
import { UserError } from '../../model/user-error.ts';
import type { ApplyOptions } from '../platform.ts';
import type { ApiRequest, Client } from './client.ts';
import { chunksOf, declarationOf } from './mapping.ts';
import { takeLease } from './writer-lease.ts';

type OpenAnswer =
  | { readonly status: 'open'; readonly chunks: readonly { readonly chunk: number; readonly digest: string }[] }
  | { readonly status: 'committed' };

/** A push outlives a restart of the platform. */
const PATIENCE_MS = 30_000;

/** How to send requests of one push: all carry the lock's token and the caller's signal. */
type Send = (request: ApiRequest) => Promise<{ readonly body: Buffer }>;

export interface PushOptions extends ApplyOptions {
  /** Compress chunks: worth its time on anything slower than the same machine. */
  readonly compress: boolean;
}

/** Pushes a plan as one changeset: all of it or nothing. Repeating it, or resuming it after a crash, is harmless. */
export async function push(client: Client, plan: Plan, options: PushOptions): Promise<void> {
  const { owner, signal, compress } = options;
  const declaration = declarationOf(plan, options);
  const lease = await takeLease(client, owner);
  const send: Send = (request) => {
    const headers = { ...lease.headers, ...request.headers };
    return client.request({ ...request, headers, patienceMs: PATIENCE_MS, ...(signal ? { signal } : {}) });
  };
  try {
    const sendAll = async (): Promise<void> => {
      const { body } = await send({ method: 'POST', path: '/v1/changesets', body: JSON.stringify(declaration) });
      const opened = JSON.parse(body.toString('utf8')) as OpenAnswer;
      if (opened.status === 'committed') return;
      const known = new Map(opened.chunks.map(({ chunk, digest }) => [chunk, digest]));
      await sendChunks(send, plan, { id: declaration.id, known, compress });
      await send({ method: 'POST', path: `/v1/changesets/${declaration.id}/commit` });
    };
    // A database that crashed forgets what was staged; the changes are sent once more.
    await sendAll().catch((error: unknown) => {
      if (error instanceof UserError && error.code === 'platform/changeset-incomplete') return sendAll();
      throw error;
    });
  } finally {
    await lease.release();
  }
}

/** While one chunk is on its way the next one is made ready. */
async function sendChunks(
  send: Send,
  plan: Plan,
  { id, known, compress }: { id: string; known: ReadonlyMap<number, string>; compress: boolean },
): Promise<void> {
  let inFlight: Promise<unknown> = Promise.resolve();
  let chunk = 0;
  for (const bytes of chunksOf(plan)) {
    const path = `/v1/changesets/${id}/changes/${chunk}`;
    const there = known.get(chunk++);
    if (there !== undefined && there === hash('sha256', bytes)) continue;
    const sent = sendChunk(send, { path, bytes, compress });
    sent.catch(() => {});
    await inFlight;
    inFlight = sent;
  }
  await inFlight;
}

async function sendChunk(
  send: Send,
  { path, bytes, compress }: { path: string; bytes: Buffer; compress: boolean },
): Promise<void> {
  const body = compress ? await promisify(gzip)(bytes, { level: constants.Z_BEST_SPEED }) : bytes;
  const encoding = compress ? { 'content-encoding': 'gzip' } : {};
  await send({ method: 'PUT', path, body, headers: { 'content-type': 'application/x-ndjson', ...encoding } });
}
