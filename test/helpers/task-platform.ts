import type { Resource } from '../../src/model/resource.ts';
import type { Database } from '../../src/server/database/database.ts';
import type { Answer, Api } from './api.ts';
import { hire, openLivePlatform } from './live-platform.ts';

const STORE = 'bj-wangfujing';

const action = (type: string, id: string, more: object): object => ({ type, id, ...more });

/** A short procedure with most of what steps can want. */
const SECTIONS = [
  {
    id: 'main',
    title: { 'zh-CN': '检查' },
    steps: [
      {
        ...{ id: 'look', kind: 'work', title: { 'zh-CN': '看' }, weight: 40 },
        evidence: [
          { type: 'check', id: 'ok', allowNotApplicable: true },
          { type: 'photo', id: 'damage', when: 'on-fail', min: 1, max: 2 },
        ],
        onFail: {
          severity: 'major',
          actions: [
            action('corrective-action', 'fix', { owner: 'sales-associate', verifier: 'store-manager', dueIn: 'PT1H' }),
            action('create-task', 'repair', { template: 'device-repair-ticket', priority: 'P0', dueIn: 'PT2H' }),
            action('notify', 'tell', { roles: ['region-manager'], message: { 'zh-CN': '请看' } }),
          ],
        },
      },
      {
        ...{ id: 'measure', kind: 'work', title: { 'zh-CN': '量' }, weight: 60 },
        evidence: [{ type: 'number', id: 'celsius', min: 18, max: 28, warnMax: 26, precision: 1 }],
      },
      {
        ...{ id: 'explain', kind: 'work', title: { 'zh-CN': '说明' }, visibleIf: 'answers.measure.celsius > 26.0' },
        evidence: [{ type: 'text', id: 'why', minLength: 3, maxLength: 100 }],
      },
    ],
  },
] as const;

/** Changes a template's SOP and review. */
function shorten(resource: Resource): Resource {
  const { name } = resource.metadata;
  if (name === 'demo-zone') {
    // Everybody of the store may do it; who lacks a course is another test's matter.
    const { training: _training, ...spec } = resource.spec;
    return { ...resource, spec: { ...spec, sections: SECTIONS, overridable: [] } };
  }
  if (name !== 'demo-check') return resource;
  return { ...resource, spec: { ...resource.spec, review: { required: true, by: 'store-manager', sampleRate: 1 } } };
}

export type Person = Awaited<ReturnType<typeof hire>>;

/** A platform with people of a store on which tasks of a short SOP can be made. */
export interface TaskPlatform {
  readonly api: Api;
  readonly store: string;
  readonly associate: Person;
  readonly colleague: Person;
  readonly manager: Person;
  readonly region: Person;
  /** Makes a task of the short SOP by hand; answers its number. */
  make(): Promise<number>;
  /** Presses a button of a task. */
  press(person: Person, task: number, button: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  answer(person: Person, task: number, answers: readonly object[]): Promise<Answer>;
  upload(person: Person, bytes: Buffer, type?: string): Promise<Answer>;
  read(task: number, person?: Person): Promise<Answer>;
}

export async function openTaskPlatform(database: Database): Promise<TaskPlatform> {
  const api = await openLivePlatform(database, shorten);
  const [associate, colleague, manager, region] = [
    await hire(api, { store: STORE, positions: ['导购'] }),
    await hire(api, { store: STORE, positions: ['导购'] }),
    await hire(api, { store: STORE, positions: ['店长'] }),
    await hire(api, { region: 'beijing', positions: ['区域主管'] }),
  ];
  const make = async (): Promise<number> => {
    // Two tasks by hand in one moment would be one.
    api.wait(1);
    const made = await api.call('POST', '/v1/tasks', { body: { template: 'demo-check', store: STORE } });
    if (made.status !== 201) throw new Error(made.text);
    return made.json().id;
  };
  return {
    ...{ api, store: STORE, associate, colleague, manager, region, make },
    press: ({ token }, task, button, body, headers = {}) =>
      api.call('POST', `/v1/tasks/${task}/${button}`, { token, headers, ...(body ? { body } : {}) }),
    answer: ({ token }, task, answers) => api.call('PUT', `/v1/tasks/${task}/answers`, { token, body: { answers } }),
    upload: ({ token }, bytes, type = 'image/jpeg') =>
      api.call('POST', '/v1/evidence', { token, body: bytes, headers: { 'content-type': type } }),
    read: (task, person) => api.call('GET', `/v1/tasks/${task}`, person ? { token: person.token } : {}),
  };
}

/** Answers to the short SOP with which nothing is wrong. */
export const GOOD = [
  { step: 'look', proofs: { ok: 'pass' } },
  { step: 'measure', proofs: { celsius: 22.5 } },
];
