import { get } from 'node:http';

/** An event as it came over the stream. */
export interface ReceivedEvent {
  readonly id: string;
  readonly at: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the event holds.
  readonly data: any;
}

export interface EventListener {
  readonly events: readonly ReceivedEvent[];
  /** The last id that was told, of a heartbeat too. */
  readonly lastId: string;
  /** Resolves when so many events are there; fails after ten seconds. */
  until(count: number): Promise<readonly ReceivedEvent[]>;
  readonly ended: Promise<void>;
  close(): void;
}

/** Listens to server-sent events; resolves when the stream is open. */
export function listen(url: string, token: string, headers: Record<string, string> = {}): Promise<EventListener> {
  const events: ReceivedEvent[] = [];
  let lastId = '';
  let wake = (): void => {};
  let text = '';
  const read = (chunk: string): void => {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end);
      text = text.slice(end + 2);
      lastId = /^id: (.*)$/m.exec(message)?.[1] ?? lastId;
      const data = /^data: (.*)$/m.exec(message)?.[1];
      if (data) events.push({ id: lastId, at: performance.now(), data: JSON.parse(data) });
    }
    wake();
  };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { authorization: `Bearer ${token}`, ...headers }, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      if (response.statusCode !== 200) {
        response.resume();
        return reject(new Error(`status ${response.statusCode}`));
      }
      const ended = new Promise<void>((end) => response.on('close', end));
      response.on('error', () => {});
      response.setEncoding('utf8');
      const listener: EventListener = {
        events,
        get lastId() {
          return lastId;
        },
        ended,
        close: () => request.destroy(),
        until: async (count) => {
          const limit = performance.now() + 10_000;
          while (events.length < count) {
            if (performance.now() > limit) throw new Error(`${events.length} of ${count} events came`);
            await Promise.race([
              new Promise<void>((next) => {
                wake = next;
              }),
              new Promise((next) => setTimeout(next, 1000)),
            ]);
          }
          return events;
        },
      };
      response.on('data', (chunk: string) => {
        read(chunk);
        resolve(listener);
      });
    });
  });
}
