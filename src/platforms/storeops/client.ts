import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../model/user-error.ts';
import type { Connection, Endpoint } from '../connection.ts';
import { HttpExchange, type HttpRequest, type HttpResponse, SilenceError } from './http-exchange.ts';
import { problemError } from './problem-error.ts';

export interface ApiRequest {
  readonly method: HttpRequest['method'];
  /** `/v1/…` */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
  /** How long to go on trying when nobody answers, in milliseconds. Every request may be repeated safely. */
  readonly patienceMs?: number;
}

/** The longest silence that is still work: the commit of a very large push. */
const TIMEOUT_MS = 120_000;
const PATIENCE_MS = 2_500;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 3_000;

/** Connection failures after which the same request may succeed. */
const TRANSIENT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const BUSY = new Set([429, 502, 503, 504]);

/** Talks to the platform's HTTP interface: finds it, repeats what got lost, turns refusals into user errors. */
export class Client {
  readonly #connection: Connection;
  readonly #exchange = new HttpExchange();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The answer to a request, when it is a success. */
  async request(request: ApiRequest): Promise<HttpResponse> {
    const deadline = Date.now() + (request.patienceMs ?? PATIENCE_MS);
    let endpoint = await this.#connection.endpoint();
    for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 3, MAX_DELAY_MS)) {
      const outcome = await this.#attempt(endpoint, request);
      if (!(outcome instanceof Error) && outcome.status < 300) return outcome;
      request.signal?.throwIfAborted();
      if (!isTransient(outcome) || Date.now() + delay > deadline) throw failure(outcome, endpoint);
      await sleep(Math.max(delay, retryAfterMs(outcome)), undefined, request.signal ? { signal: request.signal } : {});
      if (outcome instanceof Error) endpoint = await this.#connection.endpoint(endpoint);
    }
  }

  /** The parsed answer to a request. */
  async json<T>(request: ApiRequest): Promise<T> {
    const { body } = await this.request(request);
    return (body.length > 0 ? JSON.parse(body.toString('utf8')) : undefined) as T;
  }

  async close(): Promise<void> {
    this.#exchange.close();
    await this.#connection.close();
  }

  async #attempt(endpoint: Endpoint, request: ApiRequest): Promise<HttpResponse | Error> {
    const { method, path, body, signal } = request;
    const headers: Record<string, string | number> = { authorization: `Bearer ${endpoint.token}`, ...request.headers };
    if (body !== undefined) {
      headers['content-type'] ??= 'application/json';
      headers['content-length'] = Buffer.byteLength(body);
    }
    const url = new URL(`${endpoint.url.replace(/\/+$/, '')}${path}`);
    try {
      const optional = { ...(body === undefined ? {} : { body }), ...(signal ? { signal } : {}) };
      return await this.#exchange.send({ method, url, headers, timeoutMs: TIMEOUT_MS, ...optional });
    } catch (error) {
      return error as Error;
    }
  }
}

function isTransient(outcome: HttpResponse | Error): boolean {
  if (!(outcome instanceof Error)) return BUSY.has(outcome.status);
  return TRANSIENT.has(String((outcome as NodeJS.ErrnoException).code));
}

function retryAfterMs(outcome: HttpResponse | Error): number {
  return outcome instanceof Error ? 0 : 1000 * (Number(outcome.headers['retry-after']) || 0);
}

function failure(outcome: HttpResponse | Error, { url }: Endpoint): UserError {
  if (!(outcome instanceof Error)) return problemError(outcome, url);
  if (outcome instanceof SilenceError)
    return new UserError('platform/timeout', { url, seconds: TIMEOUT_MS / 1000 }, { cause: outcome });
  const reason = (outcome as NodeJS.ErrnoException).code ?? outcome.message;
  return new UserError('platform/unreachable', { url, reason }, { cause: outcome });
}
