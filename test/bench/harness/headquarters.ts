import { once } from 'node:events';
import { get } from 'node:http';

/** Somebody at headquarters who follows the stream of events. */
export interface Headquarters {
  /** When the news of each task's submission arrived, in milliseconds since 1970. */
  readonly heard: ReadonlyMap<number, number>;
  close(): void;
}

/** Listens from now on. */
export async function listen(url: string, token: string): Promise<Headquarters> {
  const heard = new Map<number, number>();
  const request = get(new URL('/v1/events?type=dev.storeops.task.submitted', url), {
    headers: { authorization: `Bearer ${token}` },
  });
  const [stream] = (await once(request, 'response')) as [NodeJS.ReadableStream];
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const at = performance.timeOrigin + performance.now();
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const task = /^data: .*"subject":"task\/(\d+)"/.exec(line)?.[1];
      if (task) heard.set(Number(task), at);
    }
  });
  await once(stream, 'data');
  return { heard, close: () => void request.destroy() };
}
