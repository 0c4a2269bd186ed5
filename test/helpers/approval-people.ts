import type { Resource } from '../../src/model/resource.ts';
import type { Database } from '../../src/server/database/database.ts';
import type { Answer, Api } from './api.ts';
import { hire, openLivePlatform } from './live-platform.ts';

/** Stores of two areas in which every capability is on. */
export const FULL_STORES = ['sh-nanjing-east', 'gz-tianhe'];

/** A platform with the reference chain, where some stores have reached the last phase. */
export function openFullPlatform(database: Database): Promise<Api> {
  return openLivePlatform(database, (resource) => {
    if (!FULL_STORES.includes(resource.metadata.name)) return resource;
    return { ...resource, spec: { ...resource.spec, phase: 'data-governance' } } as Resource;
  });
}

/** Everybody whom the reference flows ask, by name: the token and employee number of each. */
export async function hireEverybody(api: Api) {
  const at = (positions: string[], where: { store?: string; region?: string } = {}) =>
    hire(api, { positions, ...where });
  return {
    manager: await at(['店长'], { store: 'sh-nanjing-east' }),
    otherManager: await at(['店长'], { store: 'gz-tianhe' }),
    deputy: await at(['副店长'], { store: 'sh-nanjing-east' }),
    cashier: await at(['收银员'], { store: 'sh-nanjing-east' }),
    east: await at(['区域经理'], { region: 'east' }),
    south: await at(['区域经理'], { region: 'south' }),
    merchandiser: await at(['商品经理']),
    keeper: await at(['仓管'], { store: 'sh-nanjing-east' }),
    merchandiser2: await at(['商品专员']),
    operations: await at(['运营总监']),
    finance: await at(['财务经理']),
    engineer: await at(['工程经理']),
    itAdmin: await hire(api, { positions: ['IT管理员'], groups: ['platform-administrators'] }),
    auditor: await at(['审计']),
  };
}

export interface Hired {
  readonly token: string;
  readonly employeeNumber: string;
}

/** Files a request. Papers that it calls `ev-…` are uploads of whoever files it. */
export async function file(api: Api, who: Hired, body: object, key?: string): Promise<Answer> {
  const text = JSON.stringify(body).replaceAll(/"(ev-\d+)"/g, `"$1-${who.employeeNumber}"`);
  for (const [id] of text.matchAll(/ev-\d+-[^"]+/g)) await addPaper(api, who, id);
  return api.call('POST', '/v1/approvals', {
    ...{ token: who.token, body: JSON.parse(text) },
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });
}

/** An upload of somebody, as if it had been made; a PDF of a thousand bytes unless said. */
export function addPaper(
  { database, app }: Api,
  who: Hired,
  id: string,
  { mediaType = 'application/pdf', size = 1000 } = {},
): Promise<unknown> {
  return database.execute(
    `INSERT INTO evidence (id, sha256, store, media_type, size, uploaded_by, uploaded_at, captured_at, hashing)
     VALUES ($1, $1, 'sh-nanjing-east', $2, $3, $4, $5, $5, 'none') ON CONFLICT DO NOTHING`,
    [id, mediaType, size, who.employeeNumber, app.services.clock()],
  );
}

/** Decides a request where it stands, or at a step by name. */
export async function decideAs(api: Api, who: Hired, id: number, more: object = {}): Promise<Answer> {
  const { node } = (await api.call('GET', `/v1/approvals/${id}`)).json() as { node?: string };
  const body = { node: node ?? 'none', decision: 'approve', ...more };
  return api.call('POST', `/v1/approvals/${id}/decisions`, { token: who.token, body });
}

/** Lets everybody who is asked agree until nobody is. */
export async function everybodyAgrees(api: Api, people: readonly Hired[], id: number) {
  for (;;) {
    const request = (await api.call('GET', `/v1/approvals/${id}`)).json();
    const next = people.find(({ employeeNumber }) => request.deciders.includes(employeeNumber));
    if (!next) return request;
    const answer = await decideAs(api, next, id);
    if (answer.status !== 200) throw new Error(answer.text);
  }
}
