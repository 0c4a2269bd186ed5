import http from 'node:http';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body?: string | Buffer;
  /** The longest silence of the other side, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request, one whole answer. `node:http` and not `fetch`: that costs every process 40 ms to load. */
export class HttpExchange {
  readonly #plain = new http.Agent({ keepAlive: true, maxSockets: 4 });
  #secure: { request: typeof http.request; agent: http.Agent } | undefined;

  async send(request: HttpRequest): Promise<HttpResponse> {
    const { request: open, agent } = await this.#transport(request.url);
    const { method, url, headers, body, timeoutMs, signal } = request;
    return new Promise((resolve, reject) => {
      const outgoing = open(url, { method, agent, headers, timeout: timeoutMs, ...(signal ? { signal } : {}) });
      outgoing.once('timeout', () => outgoing.destroy(new SilenceError()));
      outgoing.once('error', reject);
      outgoing.once('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('error', reject);
        // An answer that was cut off ends with an error; what is resolved is whole.
        incoming.once('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
        );
      });
      outgoing.end(body);
    });
  }

  close(): void {
    this.#plain.destroy();
    this.#secure?.agent.destroy();
  }

  async #transport(url: URL): Promise<{ request: typeof http.request; agent: http.Agent }> {
    if (url.protocol === 'http:') return { request: http.request, agent: this.#plain };
    if (!this.#secure) {
      const { default: https } = await import('node:https');
      this.#secure = { request: https.request, agent: new https.Agent({ keepAlive: true, maxSockets: 4 }) };
    }
    return this.#secure;
  }
}

/** The other side said nothing for too long. */
export class SilenceError extends Error {
  readonly code = 'ETIMEDOUT';
}
