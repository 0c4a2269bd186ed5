import { createServer } from 'node:http';
import { UserError } from '../../model/user-error.ts';
import type { AgentState } from '../../operations/reconcile/agent-state.ts';
import { metricsText } from '../../operations/reconcile/metrics.ts';

export interface EndpointOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly state: () => AgentState;
  /** Without a pass for so long the agent counts as stuck. */
  readonly patienceMs: number;
}

/** Where an agent answers others how it is: `/healthz` and `/metrics`. */
export interface AgentEndpoint {
  readonly url: string;
  close(): Promise<void>;
}

export async function openEndpoint({ host, port, state, patienceMs }: EndpointOptions): Promise<AgentEndpoint> {
  const started = Date.now();
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, text: string): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'text/plain', '');
    if (request.url === '/metrics') return answer(200, 'text/plain; version=0.0.4', metricsText(state()));
    if (request.url !== '/healthz') return answer(404, 'text/plain', '');
    const { last, lastGood, failures } = state();
    const isAlive = Date.now() - Math.max(started, Date.parse(last?.at ?? '') || 0) <= patienceMs;
    const body = { status: isAlive ? 'ok' : 'stuck', failures, last, lastGood };
    answer(isAlive ? 200 : 503, 'application/json', JSON.stringify(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new UserError('platform/port-taken', { host, port }) : error),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
