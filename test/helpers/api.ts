import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { addressOfText } from '../../src/model/address.ts';
import { contentHash } from '../../src/model/content-hash.ts';
import type { Resource } from '../../src/model/resource.ts';
import { type AppOptions, createApp } from '../../src/server/app.ts';
import type { Database } from '../../src/server/database/database.ts';
import { prepareDatabase } from '../../src/server/database/prepare-database.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds.
  json(): any;
}

export interface CallOptions {
  /** An object is sent as JSON, a text or bytes as NDJSON. */
  readonly body?: object | string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** The bootstrap token unless given; null sends none. */
  readonly token?: string | null;
}

/** A platform's HTTP interface without a socket, on its own database. */
export interface Api {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly token: string;
  /** Moves the platform's clock. */
  wait(seconds: number): void;
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options?: CallOptions): Promise<Answer>;
  /** Takes the lock and answers the header that writes carry. */
  lock(owner?: string): Promise<Record<string, string>>;
  /** Pushes lines made by `createLine` and its siblings as one changeset; answers the commit's answer. */
  push(lines: readonly string[], options?: PushOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface PushOptions {
  readonly fence?: Record<string, string>;
  readonly declaration?: object;
}

export type ApiOptions = Pick<AppOptions, 'requestsPerMinute' | 'webhookTargets' | 'logger'>;

export async function openApi(database: Database, options: ApiOptions = {}): Promise<Api> {
  let offset = 0;
  const clock = (): Date => new Date(Date.UTC(2026, 9, 1, 8) + offset);
  const { bootstrapToken = '' } = await prepareDatabase({ database, clock });
  const app = await createApp({ database, clock, ...options });
  const call: Api['call'] = async (method, path, { body, headers, token } = {}) => {
    const authorization = token === null ? {} : { authorization: `Bearer ${token ?? bootstrapToken}` };
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const type = body === undefined ? {} : { 'content-type': raw ? 'application/x-ndjson' : 'application/json' };
    const response = await app.inject({
      method,
      url: path,
      headers: { ...authorization, ...type, ...headers },
      ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
    });
    const { statusCode: status, headers: answered, body: text } = response;
    return { status, headers: answered, text, json: () => JSON.parse(text) };
  };
  const lock: Api['lock'] = async (owner = 'test@elsewhere 1') => {
    const answer = await call('POST', '/v1/lock', { body: { owner, ttlSeconds: 30 } });
    return { 'storeops-fence': String(answer.json().token) };
  };
  const push: Api['push'] = async (lines, { fence, declaration } = {}) => {
    const headers = fence ?? (await lock());
    const id = randomUUID();
    const base = (await call('GET', '/v1/state')).json().revision;
    const body = { id, base, tool: 'test 1', counts: countsOf(lines), ...declaration };
    const opened = await call('POST', '/v1/changesets', { body, headers });
    if (opened.status !== 201) return opened;
    const put = await call('PUT', `/v1/changesets/${id}/changes/0`, { body: lines.join(''), headers });
    if (put.status !== 200) return put;
    return call('POST', `/v1/changesets/${id}/commit`, { headers });
  };
  const close = async (): Promise<void> => {
    await app.close();
    await database.close();
  };
  return {
    app,
    database,
    token: bootstrapToken,
    wait: (seconds) => {
      offset += seconds * 1000;
    },
    call,
    lock,
    push,
    close,
  };
}

/** Makes a database that was used before empty again: much quicker than a new one. */
export async function emptyDatabase(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migrations'",
  );
  if (tables.length > 0) await database.script(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
}

export function createLine(document: Resource): string {
  return line({ action: 'create', kind: document.kind, name: document.metadata.name, document });
}

export function updateLine(before: Resource, document: Resource): string {
  const { kind, metadata } = document;
  return line({ action: 'update', kind, name: metadata.name, beforeHash: contentHash(before), document });
}

export function deleteLine(before: Resource): string {
  const { kind, metadata } = before;
  return line({ action: 'delete', kind, name: metadata.name, beforeHash: contentHash(before) });
}

export function line(change: object): string {
  return `${JSON.stringify(change)}\n`;
}

/** The line that the listing has for a resource. */
export function listingLine(resource: Resource): string {
  return `${addressOfText(resource)} ${contentHash(resource)}\n`;
}

export function countsOf(lines: readonly string[]): Record<string, number> {
  const counts = { create: 0, update: 0, delete: 0 };
  for (const text of lines) counts[(JSON.parse(text) as { action: keyof typeof counts }).action]++;
  return counts;
}
