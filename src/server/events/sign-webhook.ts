import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret for signing, as Standard Webhooks writes it. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`;
}

/** The headers of a message after Standard Webhooks: the same id at every try, the time of this one, and the signature of both and the body. */
export function webhookHeaders(
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
  secret: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
