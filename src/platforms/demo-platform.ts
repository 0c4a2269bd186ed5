import type { DemoPort, DemoRequest } from '../demo/port.ts';
import { hostDemo } from './embedded/demo-host.ts';
import { HttpExchange } from './storeops/http-exchange.ts';

const TIMEOUT_MS = 120_000;

/** A demo platform whose past is to be told to it. */
export interface DemoPlatform extends DemoPort {
  readonly location: string;
  /** The past is complete, and this is the key to it. */
  keep(key: string): Promise<void>;
  /** What was not kept is gone. */
  close(): Promise<void>;
}

/** Makes a demo platform in a folder that has none. */
export async function openDemoPlatform(folder: string): Promise<DemoPlatform> {
  const host = await hostDemo(folder);
  const exchange = new HttpExchange();
  return {
    location: folder,
    send: async ({ method, path: where, at, token = host.token, body, type, headers = {} }) => {
      const bytes = bytesOf(body);
      const answer = await exchange.send({
        ...{ method, url: new URL(host.url + where), timeoutMs: TIMEOUT_MS },
        ...(bytes === undefined ? {} : { body: bytes }),
        headers: {
          ...{ authorization: `Bearer ${token}`, 'storeops-demo-time': at.toISOString() },
          ...(bytes === undefined
            ? {}
            : { 'content-type': type ?? 'application/json', 'content-length': bytes.length }),
          ...headers,
        },
      });
      const text = answer.body.toString('utf8');
      return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    keep: (key) => host.keep(key),
    close: async () => {
      exchange.close();
      await host.close();
    },
  };
}

function bytesOf(body: DemoRequest['body']): Buffer | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
