import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleSpec } from '../../src/kinds/role/spec.ts';
import { RESOURCES, VERBS } from '../../src/kinds/role/vocabulary.ts';
import type { Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const roles = new Map(
  readResources<RoleSpec>(yamlFiles('templates/roles')).map(({ metadata, spec }) => [metadata.name, spec]),
);

/** Who has each role, and the formats of the stores where its binding reaches; everywhere when absent. */
const HOLDERS: Record<string, { position?: string; group?: string; formats?: string[] }> = {
  auditor: { position: '审计' },
  cashier: { position: '收银员', formats: ['flagship', 'direct', 'franchise'] },
  'deputy-manager': { position: '副店长', formats: ['flagship', 'direct', 'franchise', 'authorized'] },
  engineering: { position: '工程专员' },
  'experience-advisor': { position: '体验顾问', formats: ['flagship', 'direct', 'franchise', 'authorized'] },
  finance: { position: '会计' },
  'hq-operations': { position: '总部运营' },
  'human-resources': { position: 'HRBP' },
  'it-admin': { group: 'platform-administrators' },
  merchandising: { position: '商品经理' },
  'region-manager': { position: '区域经理' },
  'sales-associate': { position: '导购', formats: ['flagship', 'direct', 'franchise', 'authorized'] },
  'stock-keeper': { position: '仓管', formats: ['flagship', 'direct', 'franchise'] },
  'store-manager': { position: '店长', formats: ['flagship', 'direct', 'franchise', 'authorized'] },
  technician: { position: '维修技师' },
};

/** What each condition of the chain asks, in plain code; undefined when the object does not say. */
const CONDITIONS: Record<string, readonly [field: string, holds: (value: string) => boolean]> = {
  "object.category == 'spare-part'": ['category', (value) => value === 'spare-part'],
  "object.category.startsWith('demo-')": ['category', (value) => value.startsWith('demo-')],
  "object.category.startsWith('demo-') || object.category == 'smart-home-kit'": [
    'category',
    (value) => /^demo-|^smart-home-kit$/.test(value),
  ],
  "object.flow in ['roster-exception', 'access-request']": ['flow', (value) => /^(roster-e|access-r)/.test(value)],
  "object.flow in ['store-renovation', 'access-request']": ['flow', (value) => /^(store-r|access-r)/.test(value)],
  "object.labels.area == 'access'": ['area', (value) => value === 'access'],
  "object.labels.area == 'finance'": ['area', (value) => value === 'finance'],
  "object.labels.area == 'safety'": ['area', (value) => value === 'safety'],
  "object.scenario == 'cash-exception'": ['scenario', (value) => value === 'cash-exception'],
  "object.scenario in ['newprod', 'promo', 'restock', 'price-change']": [
    'scenario',
    (value) => /^(newprod|promo|restock|price-change)$/.test(value),
  ],
  "object.scenario in ['newprod', 'promo']": ['scenario', (value) => /^(newprod|promo)$/.test(value)],
  "object.scenario in ['newprod', 'restock']": ['scenario', (value) => /^(newprod|restock)$/.test(value)],
  "object.scenario in ['renovation', 'repair', 'fire-patrol']": [
    'scenario',
    (value) => /^(renovation|repair|fire-patrol)$/.test(value),
  ],
  "object.scenario in ['training', 'roster']": ['scenario', (value) => /^(training|roster)$/.test(value)],
  "object.source == 'customer-device-content'": ['source', (value) => value === 'customer-device-content'],
  "object.template == 'cash-exception-case'": ['template', (value) => value === 'cash-exception-case'],
  "object.template == 'device-repair-ticket'": ['template', (value) => value === 'device-repair-ticket'],
  "object.template in ['device-repair-ticket', 'after-sales-case']": [
    'template',
    (value) => value === 'device-repair-ticket' || value === 'after-sales-case',
  ],
  "object.type == 'zone-footfall'": ['type', (value) => value === 'zone-footfall'],
};

/** The stores that are asked about; none for what concerns the whole chain. */
const STORES: Record<string, { regions: string[]; format: string }> = {
  'bj-wangfujing': { regions: ['north', 'beijing'], format: 'flagship' },
  'bj-zhongguancun': { regions: ['north', 'beijing'], format: 'direct' },
  'tj-mixc': { regions: ['north', 'tianjin'], format: 'franchise' },
  'gz-tianhe': { regions: ['south', 'guangzhou'], format: 'direct' },
  'hrb-central-street': { regions: ['northeast', 'harbin'], format: 'authorized' },
};

const PLACES: readonly { store?: string; region?: string }[] = [{ store: 'bj-wangfujing' }, { region: 'north' }, {}];

/** What objects say about themselves: nothing, and what different conditions want. */
const FACTS: readonly Record<string, string>[] = [
  {},
  {
    ...{ template: 'device-repair-ticket', category: 'spare-part', scenario: 'repair', flow: 'access-request' },
    area: 'access',
  },
  {
    ...{ template: 'cash-exception-case', category: 'demo-phone', scenario: 'cash-exception', source: 'shelf' },
    type: 'zone-footfall',
  },
  {
    ...{ template: 'open-store', category: 'shelf', scenario: 'newprod', source: 'customer-device-content' },
    area: 'finance',
  },
];

interface Question {
  readonly resource: string;
  readonly verb: string;
  readonly store?: string;
  readonly isOwn: boolean;
  readonly facts: Record<string, string>;
}

/** The answer by the roles' own files, reckoned without any of the program's code for it. */
function expected(roleName: string, place: { store?: string; region?: string }, question: Question): boolean {
  const lineage = (name: string): string[] => [name, ...(roles.get(name)?.inherits ?? []).flatMap(lineage)];
  const specs = lineage(roleName).map((name) => roles.get(name)!);
  const store = question.store === undefined ? undefined : STORES[question.store];
  const region = place.region ?? (place.store ? STORES[place.store]?.regions.at(-1) : undefined);
  const reach = ['org'];
  if (region && store?.regions.includes(region)) reach.push('region');
  if (question.store !== undefined && question.store === place.store) reach.push('region', 'store');
  if (question.isOwn) reach.push('region', 'store', 'own');
  const condition = (text: string | undefined, unknown: boolean): boolean => {
    if (text === undefined) return true;
    const [field, holds] = CONDITIONS[text]!;
    const value = question.facts[field];
    return value === undefined ? unknown : holds(value);
  };
  for (const { denies = [] } of specs)
    for (const { resource, verbs, scope = 'org', condition: text } of denies)
      if ((resource === '*' || resource === question.resource) && (verbs as string[]).includes(question.verb))
        if (reach.includes(scope) && condition(text, true)) return false;
  const formats = HOLDERS[roleName]?.formats;
  if (store && formats && !formats.includes(store.format)) return false;
  return specs.some(({ permissions }) =>
    permissions.some(
      ({ resource, verbs, scope, condition: text }) =>
        resource === question.resource &&
        (verbs as string[]).includes(question.verb) &&
        reach.includes(scope) &&
        condition(text, false),
    ),
  );
}

function* questions(): Generator<Question> {
  for (const resource of RESOURCES)
    for (const verb of VERBS)
      for (const facts of FACTS) {
        for (const store of Object.keys(STORES)) yield { resource, verb, store, isOwn: false, facts };
        yield { resource, verb, store: 'bj-wangfujing', isOwn: true, facts };
        yield { resource, verb, store: 'gz-tianhe', isOwn: true, facts };
        yield { resource, verb, isOwn: false, facts };
      }
}

const ALL = [...questions()];

describe.each(DATABASES)('every role × verb × resource × nearness over HTTP, on $kind (R028)', ({ kind, open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  it('knows every role and every condition of the chain', () => {
    expect(Object.keys(HOLDERS).sort()).toEqual([...roles.keys()].sort());
    const rules = [...roles.values()].flatMap(({ permissions, denies = [] }) => [...permissions, ...denies]);
    const conditions = new Set(rules.flatMap(({ condition }) => condition ?? []));
    expect([...conditions].sort()).toEqual(Object.keys(CONDITIONS).sort());
  });

  // One driver is enough for every placement: what differs between them is how people are read.
  const places = kind === 'PGlite' ? PLACES : PLACES.slice(0, 1);

  it.each(Object.keys(HOLDERS))('%s may do what its files say, and nothing else', async (role) => {
    const { position, group } = HOLDERS[role]!;
    for (const place of places) {
      const holder = { ...place, positions: position ? [position] : [], groups: group ? [group] : [] };
      const { token, employeeNumber } = await hire(api, holder);
      const wrong: unknown[] = [];
      for (let at = 0; at < ALL.length; at += 1000) {
        const asked = ALL.slice(at, at + 1000);
        const body = {
          questions: asked.map(({ isOwn, facts: { area, ...facts }, ...question }) => ({
            ...question,
            facts: { ...facts, ...(area ? { labels: { area } } : {}) },
            ...(isOwn ? { owner: employeeNumber } : {}),
          })),
        };
        const answer = await api.call('POST', '/v1/can-i/all', { body, token });
        const { answers } = answer.json() as { answers: { allowed: boolean }[] };
        for (const [index, question] of asked.entries())
          if (answers[index]?.allowed !== expected(role, place, question)) wrong.push({ place, ...question });
      }
      expect(wrong).toEqual([]);
    }
  });

  it('keeps stores, regions and headquarters apart', async () => {
    const manager = await hire(api, { store: 'bj-wangfujing', positions: ['店长'] });
    const region = await hire(api, { region: 'north', positions: ['区域经理'] });
    const headquarters = await hire(api, { positions: ['总部运营'] });
    const can = async ({ token }: { token: string }, verb: string, resource: string, store: string) =>
      (await api.call('POST', '/v1/can-i', { body: { resource, verb, store }, token })).json().allowed;
    expect(await can(manager, 'review', 'task', 'bj-wangfujing')).toBe(true);
    expect(await can(manager, 'read', 'task', 'bj-zhongguancun')).toBe(false);
    expect(await can(manager, 'update', 'roster', 'gz-tianhe')).toBe(false);
    expect(await can(region, 'read', 'task', 'tj-mixc')).toBe(true);
    expect(await can(region, 'read', 'task', 'gz-tianhe')).toBe(false);
    expect(await can(headquarters, 'read', 'task', 'gz-tianhe')).toBe(true);
  });

  it('gives the reason of a denial, and answers for others to those who may see them', async () => {
    const manager = await hire(api, { store: 'bj-wangfujing', positions: ['店长'] });
    const clerk = await hire(api, { store: 'bj-wangfujing', positions: ['导购'] });
    const other = await hire(api, { store: 'gz-tianhe', positions: ['导购'] });
    const denied = await api.call('POST', '/v1/can-i', {
      body: { resource: 'user', verb: 'export' },
      token: manager.token,
    });
    expect(denied.json()).toMatchObject({ allowed: false, because: 'denied', reason: { en: expect.any(String) } });
    const ask = (employee: string, token: string) =>
      api.call('POST', '/v1/can-i', {
        body: { resource: 'task', verb: 'read', store: 'bj-wangfujing', employee },
        token,
      });
    expect((await ask(clerk.employeeNumber, manager.token)).json()).toEqual({ allowed: true, because: 'granted' });
    expect((await ask(other.employeeNumber, manager.token)).status).toBe(403);
    expect((await ask(manager.employeeNumber, clerk.token)).status).toBe(403);
    const [entry] = await api.database.query(
      "SELECT actor, action, subject, outcome FROM journal WHERE outcome = 'denied' ORDER BY id DESC LIMIT 1",
    );
    expect(entry).toEqual({
      actor: `staff/${clerk.employeeNumber}`,
      action: 'user.read',
      subject: `staff/${manager.employeeNumber}`,
      outcome: 'denied',
    });
  });
});
