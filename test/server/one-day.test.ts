import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JOBS } from '../../src/server/work/index.ts';
import type { Answer, Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { openLivePlatform } from '../helpers/live-platform.ts';

const STORE = 'bj-wangfujing';
const DAY = '2026-10-02';
const PEOPLE = [
  { employeeNumber: 'M1', name: '王敏', store: STORE, positions: ['店长'] },
  { employeeNumber: 'A1', name: '李雷', store: STORE, positions: ['导购'] },
  { employeeNumber: 'C1', name: '韩梅', store: STORE, positions: ['收银员'] },
  { employeeNumber: 'R1', name: '赵强', region: 'beijing', positions: ['区域主管'] },
];

/** Who takes the steps of a role. */
const BY_ROLE: Readonly<Record<string, string>> = { 'sales-associate': 'A1', cashier: 'C1' };

interface Evidence {
  readonly id: string;
  readonly type: string;
  readonly when?: string;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly count?: number;
  readonly match?: string;
  readonly dynamic?: boolean;
  readonly signers?: readonly string[];
  readonly set?: string;
}

interface Step {
  readonly id: string;
  readonly kind: string;
  readonly role?: string;
  readonly item?: string;
  readonly evidence?: readonly Evidence[];
  readonly missing?: readonly unknown[];
}

// From the directory to the reviewed submission with nothing but the interface: the parts of the platform meet here.
describe.each(DATABASES)('a morning in a store, on $kind (R005, R009, R046, R061, R080)', ({ open }) => {
  let api: Api;
  const tokens: Record<string, string> = {};

  const ask = (who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer> =>
    api.call(method, path, { ...(tokens[who] ? { token: tokens[who] } : {}), ...(body ? { body } : {}) });

  const work = async (): Promise<void> => {
    for (const job of JOBS) await job.run(api.app.services);
  };

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  it('brings people in from the directory and signs them in', async () => {
    const on = { store: STORE, start: `${DAY}T09:00`, end: `${DAY}T18:00` };
    const staffed = PEOPLE.filter(({ store }) => store);
    const shifts = staffed.map(({ employeeNumber, positions: [position] }) => ({ employeeNumber, position, ...on }));
    const skills = ['store-opening', 'fire-safety-basics'];
    const certificates = staffed.flatMap(({ employeeNumber }) =>
      skills.map((skill) => ({ employeeNumber, skill, validFrom: '2026-01-01' })),
    );
    expect((await ask('', 'PUT', '/v1/directory/staff', PEOPLE)).json()).toMatchObject({ created: 4 });
    expect((await ask('', 'PUT', '/v1/directory/shifts', shifts)).json()).toMatchObject({ created: 3 });
    expect((await ask('', 'PUT', '/v1/directory/certificates', certificates)).json()).toMatchObject({ created: 6 });
    for (const { employeeNumber } of PEOPLE) {
      const { code } = (await ask('', 'POST', '/v1/sign-in/codes', { employeeNumber })).json();
      const body = { employeeNumber, code };
      tokens[employeeNumber] = (await api.call('POST', '/v1/sessions', { token: null, body })).json().token;
    }
    expect(Object.values(tokens).every((token) => token.startsWith('storeops_'))).toBe(true);
  });

  it('dispatches the day, and gives the opening to the manager on shift an hour before the doors open', async () => {
    await work();
    api.wait(17 * 3600 + 20 * 60);
    await work();
    const { items } = (await ask('M1', 'GET', `/v1/tasks?store=${STORE}&date=${DAY}`)).json();
    const opening = items.find(({ template }: { template: string }) => template === 'open-store-daily');
    expect(opening).toMatchObject({ state: 'open', assignee: 'M1', dueAt: `${DAY}T01:50:00.000Z` });
    expect(items.filter(({ template }: { template: string }) => template === 'fire-patrol-2h')).toHaveLength(6);
  });

  it('lets each do the steps of their role, and the region look at the result', async () => {
    const { items } = (await ask('M1', 'GET', `/v1/tasks?store=${STORE}&date=${DAY}`)).json();
    const { id } = items.find(({ template }: { template: string }) => template === 'open-store-daily');
    expect((await ask('M1', 'POST', `/v1/tasks/${id}/start`)).status).toBe(200);
    for (let round = 0; round < 2; round++) {
      for (const step of stepsOf(await ask('M1', 'GET', `/v1/tasks/${id}`))) {
        if (step.missing?.length === 0) continue;
        // Where two sign, the manager does so after the other.
        const who = (round === 0 && BY_ROLE[step.role ?? '']) || 'M1';
        const answer = await answerOf(step, who);
        const told = await ask(who, 'PUT', `/v1/tasks/${id}/answers`, { answers: [answer] });
        expect([step.id, told.status, told.status === 200 || told.json()]).toEqual([step.id, 200, true]);
      }
    }
    const submitted = await ask('M1', 'POST', `/v1/tasks/${id}/submit`, {});
    expect(submitted.json()).toMatchObject({ failedSteps: 0, redlineFailed: false, performer: 'M1' });
    if (submitted.json().state === 'submitted') {
      const accepted = await ask('R1', 'POST', `/v1/tasks/${id}/review`, { decision: 'accept' });
      expect(accepted.json().state).toBe('done');
    }
    expect((await ask('M1', 'GET', `/v1/tasks/${id}`)).json()).toMatchObject({ state: 'done', onTime: true });
    await work();
    const journal = (await ask('', 'GET', `/v1/journal?subject=task/${id}&limit=100`)).json();
    expect(journal.items.map(({ action }: { action: string }) => action)).toContain('task.submitted');
    expect((await ask('', 'GET', '/v1/journal/verify')).json()).toEqual({
      entries: expect.any(Number),
      end: expect.any(Object),
    });
  });

  const stepsOf = (answer: Answer): Step[] =>
    answer.json().run.sections.flatMap(({ steps }: { steps: Step[] }) => steps) as Step[];

  async function answerOf(step: Step, who: string): Promise<object> {
    const named = { step: step.id, ...(step.item === undefined ? {} : { item: step.item }) };
    if (step.kind === 'info') return { ...named, acknowledged: true };
    if (step.kind === 'action') return { ...named, done: true };
    const proofs: Record<string, unknown> = {};
    for (const evidence of step.evidence ?? [])
      if (evidence.when !== 'on-fail') proofs[evidence.id] = await proofOf(evidence, who);
    return { ...named, proofs };
  }

  async function proofOf(evidence: Evidence, who: string): Promise<unknown> {
    const { type, min = 1, max, match, count = 1 } = evidence;
    switch (type) {
      case 'check':
        return 'pass';
      case 'number':
        return max === undefined ? (evidence.min ?? 0) : (evidence.min ?? 0) + (max - (evidence.min ?? 0)) / 2;
      case 'text':
        return '一切正常，已按要求完成检查。'.repeat(3);
      case 'photo':
        return Promise.all(Array.from({ length: Math.max(1, min) }, () => upload(who)));
      case 'location':
        return { lat: 39.9149, lng: 116.4117, crs: 'gcj02', accuracy: 10 };
      case 'signature':
        return [{ by: who, role: who === 'M1' ? 'store-manager' : 'cashier' }];
      case 'scan':
        return match === 'store-code'
          ? [(await ask('', 'GET', `/v1/stores/${STORE}/check-in-code`)).json().code]
          : Array.from({ length: count }, (_, index) => `CODE-${index}`);
      default:
        return true;
    }
  }

  let pictures = 0;
  async function upload(who: string): Promise<string> {
    pictures += 1;
    const body = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(`picture ${pictures}`)]);
    const headers = { 'content-type': 'image/jpeg' };
    return (await api.call('POST', '/v1/evidence', { token: tokens[who] ?? '', body, headers })).json().id;
  }
});
