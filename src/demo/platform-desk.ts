import { UserError } from '../model/user-error.ts';
import type { DemoPerson } from './people.ts';
import type { DemoPort, DemoRequest } from './port.ts';

/** Everybody's way to the platform: signs people in, and stops at a refusal that nobody expected. */
export class PlatformDesk {
  readonly #port: DemoPort;
  readonly #tokens = new Map<string, string>();
  #requests = 0;

  constructor(port: DemoPort) {
    this.#port = port;
  }

  get requests(): number {
    return this.#requests;
  }

  /** The answer to a request, and its status where a refusal is expected. */
  async send(request: DemoRequest, by?: DemoPerson): Promise<{ status: number; body: unknown }> {
    this.#requests += 1;
    const token = by && (await this.#tokenOf(by, request.at));
    return this.#port.send({ ...request, ...(token ? { token } : {}) });
  }

  async ask<Answer>(request: DemoRequest, by?: DemoPerson): Promise<Answer> {
    const { status, body } = await this.send(request, by);
    if (status < 300) return body as Answer;
    const { code = 'request/invalid', detail = '' } = (body ?? {}) as { code?: string; detail?: string };
    throw new UserError('demo/refused', { request: `${request.method} ${request.path}`, status, code, detail });
  }

  /** Lets the platform do its own work. */
  async work(at: Date, jobs?: readonly string[]): Promise<void> {
    await this.ask({
      method: 'POST',
      path: '/v1/demo/work',
      at,
      body: { at: at.toISOString(), ...(jobs ? { jobs } : {}) },
    });
  }

  /** Signed in once with a code, then with a token for as long as a demo lasts. */
  async #tokenOf({ employeeNumber }: DemoPerson, at: Date): Promise<string> {
    const known = this.#tokens.get(employeeNumber);
    if (known) return known;
    const request = { method: 'POST', at } as const;
    const { code } = await this.ask<{ code: string }>({
      ...request,
      path: '/v1/sign-in/codes',
      body: { employeeNumber },
    });
    const session = { employeeNumber, code, device: '演示手机' };
    const { token: first } = await this.ask<{ token: string }>({ ...request, path: '/v1/sessions', body: session });
    const wanted = { name: '演示手机', expiresInDays: 365 };
    const path = '/v1/personal-tokens';
    const answer = await this.#port.send({ ...request, path, token: first, body: wanted });
    const { token } = answer.body as { token: string };
    this.#tokens.set(employeeNumber, token);
    return token;
  }
}
