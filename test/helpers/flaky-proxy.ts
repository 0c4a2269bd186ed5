import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  /** How often this very request was seen, from 1. */
  readonly attempt: number;
}

/** What happens to a request: answered, answer lost on the way back, never delivered, or answered by somebody else. */
export type Fate = 'deliver' | 'lose-answer' | 'refuse' | { readonly status: number; readonly body: string };

export interface FlakyProxy {
  readonly url: string;
  readonly requests: ProxiedRequest[];
  close(): Promise<void>;
}

/** A proxy in front of a platform that lets requests and answers get lost. */
export async function flakyProxy(target: string, fateOf: (request: ProxiedRequest) => Fate): Promise<FlakyProxy> {
  const seen = new Map<string, number>();
  const requests: ProxiedRequest[] = [];
  const server = http.createServer((incoming, answer) => {
    const { method = 'GET', url: path = '/' } = incoming;
    const attempt = (seen.get(`${method} ${path}`) ?? 0) + 1;
    seen.set(`${method} ${path}`, attempt);
    const request = { method, path, attempt };
    requests.push(request);
    const fate = fateOf(request);
    if (fate === 'refuse') return incoming.socket.destroy();
    if (typeof fate === 'object') return answer.writeHead(fate.status).end(fate.body);
    const outgoing = http.request(`${target}${path}`, { method, headers: incoming.headers }, (response) => {
      if (fate === 'lose-answer') {
        response.resume();
        return response.once('end', () => incoming.socket.destroy());
      }
      answer.writeHead(response.statusCode ?? 500, response.headers);
      return response.pipe(answer);
    });
    outgoing.once('error', () => incoming.socket.destroy());
    return incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
