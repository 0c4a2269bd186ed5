/** A phone that talks to a platform over the network. */
export interface Phone {
  /** Answers the status and the document; rejects when the platform is gone. */
  send(method: 'GET' | 'POST' | 'PUT', path: string, body?: object | Uint8Array, key?: string): Promise<PhoneAnswer>;
}

export interface PhoneAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds.
  readonly body: any;
}

export function phone(url: string, token: string): Phone {
  return {
    send: async (method, path, body, key) => {
      const isBytes = body instanceof Uint8Array;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': isBytes ? 'image/jpeg' : 'application/json' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(body ? { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) } : {}),
      });
      return { status: response.status, body: await response.json() };
    },
  };
}
