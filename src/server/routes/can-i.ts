import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Verb } from '../../kinds/role/decide.ts';
import type { RoleResource } from '../../kinds/role/spec.ts';
import { RESOURCES, VERBS } from '../../kinds/role/vocabulary.ts';
import { authorize } from '../access/authorize.ts';
import { type Judgement, judge } from '../access/may.ts';
import { personPrincipal } from '../access/person.ts';
import type { Principal } from '../access/principal.ts';
import { findStaff } from '../database/queries/staff.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { employeeNumberShape } from './directory-schemas.ts';
import { nameShape, problemResponses } from './shapes.ts';

interface Question {
  readonly resource: RoleResource;
  readonly verb: Verb;
  readonly store?: string;
  readonly owner?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const MAX_QUESTIONS = 1000;

const questionProperties = {
  resource: { enum: RESOURCES },
  verb: { enum: VERBS },
  store: { ...nameShape, description: 'The store that it is about; absent for what concerns the whole chain.' },
  owner: { ...employeeNumberShape, description: 'Whose own it is.' },
  facts: {
    type: 'object',
    description: 'What conditions may ask of the object: `template`, `scenario`, `category`, `labels` …',
    maxProperties: 20,
    additionalProperties: true,
  },
};

const employee = { ...employeeNumberShape, description: 'Asks for this person and needs `user` `read` on them.' };

const answerShape = {
  type: 'object',
  properties: {
    allowed: { type: 'boolean' },
    because: { enum: ['granted', 'denied', 'not-granted'], description: 'A denial beats every grant.' },
    reason: {
      type: 'object',
      description: 'What the denial gives as its reason, by language.',
      additionalProperties: { type: 'string' },
    },
  },
  required: ['allowed', 'because'],
  additionalProperties: false,
};

const canISchema = {
  summary: 'May I do this?',
  description: 'Judges as every route does. What cannot be decided is refused.',
  body: {
    type: 'object',
    properties: { ...questionProperties, employee },
    required: ['resource', 'verb'],
    additionalProperties: false,
  },
  response: { 200: answerShape, ...problemResponses },
};

const canIAllSchema = {
  summary: 'May I do these?',
  description: 'Several questions at once, answered in their order.',
  body: {
    type: 'object',
    properties: {
      questions: {
        type: 'array',
        maxItems: MAX_QUESTIONS,
        items: {
          type: 'object',
          properties: questionProperties,
          required: ['resource', 'verb'],
          additionalProperties: false,
        },
      },
      employee,
    },
    required: ['questions'],
    additionalProperties: false,
  },
  response: {
    200: {
      type: 'object',
      properties: { answers: { type: 'array', items: answerShape } },
      required: ['answers'],
      additionalProperties: false,
    },
    ...problemResponses,
  },
};

/** What somebody may do, said before they try. */
export function canIRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: Question & { employee?: string } }>(
    '/v1/can-i',
    { config: { scope: 'anybody' }, schema: canISchema },
    async (request) => {
      const [answer] = await answersTo([request.body], request, services);
      return answer;
    },
  );

  app.post<{ Body: { questions: Question[]; employee?: string } }>(
    '/v1/can-i/all',
    { config: { scope: 'anybody' }, schema: canIAllSchema },
    async (request) => ({ answers: await answersTo(request.body.questions, request, services) }),
  );
}

async function answersTo(
  questions: readonly Question[],
  request: FastifyRequest<{ Body: { employee?: string } }>,
  services: Services,
): Promise<Judgement[]> {
  const principal = await principalAsked(request, services);
  const chain = await services.live.read(services.database);
  const today = services.clock();
  return questions.map(({ resource, verb, store: name, owner, facts }) => {
    const store = name === undefined ? undefined : chain.store(name);
    if (name !== undefined && !store) throw new Problem('platform/not-found', { store: name });
    const object = { store, owners: owner === undefined ? [] : [owner], ...(facts ? { facts } : {}) };
    return judge(principal, { resource, verb }, object, today);
  });
}

async function principalAsked(
  request: FastifyRequest<{ Body: { employee?: string } }>,
  services: Services,
): Promise<Principal> {
  const { principal, body } = request;
  if (!principal) throw new Problem('platform/token-missing');
  const { employee: number } = body;
  if (number === undefined) return principal;
  const { database, live, clock } = services;
  const staff = await findStaff(database, number);
  const chain = await live.read(database);
  const store = staff?.store ? chain.store(staff.store) : undefined;
  const object = { subject: `staff/${number}`, store, owners: [number] };
  await authorize(request, object, services, { resource: 'user', verb: 'read' });
  if (!staff || staff.status === 'left') throw new Problem('platform/not-found', { employee: number });
  return personPrincipal(staff, chain, clock().toISOString().slice(0, 10));
}
