import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAddressAllowed, type WebhookTargets, whyRefused } from './webhook-target.ts';

export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Sends one message; answers the status, or why there is none. The addresses of a name are judged as the connection is made, so that
 * no answer of a name server leads inside.
 */
export function sendWebhook({ url, headers, body }: WebhookMessage, targets: WebhookTargets): Promise<number | string> {
  const refused = whyRefused(url, targets);
  if (refused) return Promise.resolve(refused);
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const length = Buffer.byteLength(body);
  const typed = { 'content-type': 'application/cloudevents+json; charset=utf-8', 'content-length': length };
  return new Promise((resolve) => {
    const sent = send(url, {
      method: 'POST',
      signal,
      headers: { ...headers, ...typed },
      lookup: guarded(targets),
      agent: false,
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(signal.aborted ? 'timeout' : (error.code ?? 'failed')));
    sent.on('response', (response) => {
      // Nothing of the answer counts but its status.
      response.on('error', () => {});
      response.destroy();
      resolve(response.statusCode ?? 'failed');
    });
    sent.end(body);
  });
}

function guarded(targets: WebhookTargets): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isAddressAllowed(address, targets)))
        return callback(Object.assign(new Error('inside'), { code: 'inside' }), '', 0);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
