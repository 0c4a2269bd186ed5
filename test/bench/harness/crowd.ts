import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

// Phones in a process of their own, so that what they cost is told apart from what the platform costs. The parent sends a crowd; the
// answer is what its requests took.

/** People with phones, each with a task, and how long they pause at most before each request. */
export interface Crowd {
  readonly url: string;
  readonly people: readonly { readonly token: string; readonly task: number }[];
  readonly pauseSeconds: number;
  readonly photoBytes: number;
  /** What everybody answers; the string `photo` stands for their upload. */
  readonly answers: readonly object[];
}

export interface CrowdResult {
  /** Milliseconds that each request took. */
  readonly times: readonly number[];
  readonly seconds: number;
  /** Of the processor, in this process. */
  readonly cpuSeconds: number;
  /** When each task was submitted, in milliseconds since 1970. */
  readonly submitted: readonly { readonly task: number; readonly at: number }[];
}

process.on('message', (crowd: Crowd) => void work(crowd).then((result) => process.send?.(result)));
process.once('disconnect', () => process.exit());

async function work({ url, people, pauseSeconds, photoBytes, answers }: Crowd): Promise<CrowdResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: people.length });
  const times: number[] = [];
  const submitted: { task: number; at: number }[] = [];
  const started = performance.now();
  const before = process.cpuUsage();
  const person = async ({ token, task }: Crowd['people'][number]): Promise<void> => {
    const send = async (method: string, path: string, body: Buffer | object): Promise<{ id: string }> => {
      await sleep(Math.random() * pauseSeconds * 1000);
      const start = performance.now();
      const answer = await exchange(new URL(path, url), { agent, token, method, body, key: `${path} of ${task}` });
      times.push(performance.now() - start);
      return answer;
    };
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(photoBytes)]);
    const { id } = await send('POST', '/v1/evidence', photo);
    const given = JSON.parse(JSON.stringify(answers).replaceAll('"photo"', JSON.stringify(id)));
    await send('PUT', `/v1/tasks/${task}/answers`, { answers: given });
    await send('POST', `/v1/tasks/${task}/submit`, {});
    submitted.push({ task, at: performance.timeOrigin + performance.now() - (times.at(-1) ?? 0) });
  };
  await Promise.all(people.map(person));
  const { user, system } = process.cpuUsage(before);
  agent.destroy();
  return { times, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6, submitted };
}

interface Exchange {
  readonly agent: Agent;
  readonly token: string;
  readonly method: string;
  readonly body: Buffer | object;
  readonly key: string;
}

/** Any refusal ends the bench. */
function exchange(url: URL, { agent, token, method, body, key }: Exchange): Promise<{ id: string }> {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': Buffer.isBuffer(body) ? 'image/jpeg' : 'application/json',
    'content-length': bytes.length,
    'idempotency-key': key,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, async (answer) => {
      const pieces: Buffer[] = [];
      for await (const piece of answer) pieces.push(piece as Buffer);
      const text = Buffer.concat(pieces).toString();
      if ((answer.statusCode ?? 500) >= 300) throw new Error(`${url}: ${text}`);
      resolve(JSON.parse(text) as { id: string });
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}
