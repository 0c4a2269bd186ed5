import type { FastifyInstance } from 'fastify';

import { AGENT_OUTCOMES, type AgentReport } from '../../model/agent-report.ts';
import { actorOf } from '../access/authenticate.ts';
import { listAgents, putAgent } from '../database/queries/agents.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { Services } from '../services.ts';

import { nameShape, problemResponses, revisionNumberShape, timeShape } from './shapes.ts';

const MOST = 100;

const commitShape = { type: 'string', pattern: '^[0-9a-f]{40,64}$', description: 'Where the branch is.' } as const;

const reportProperties = {
  agent: { type: 'string', minLength: 1, maxLength: 200, description: 'Names it among all agents.' },
  environment: { ...nameShape, description: 'As in storeops.yaml.' },
  branch: { type: 'string', minLength: 1, maxLength: 300 },
  outcome: { enum: AGENT_OUTCOMES, description: 'How its last pass ended.' },
  commit: commitShape,
  revision: { ...revisionNumberShape, description: 'Where the platform stood then.' },
  changes: { type: 'integer', minimum: 0, description: 'That were pushed, or wait.' },
  problem: {
    type: 'object',
    description: 'What stands in its way.',
    properties: {
      code: { type: 'string', pattern: '^[a-z-]+/[a-z0-9-]+$', maxLength: 100 },
      args: {
        type: 'object',
        maxProperties: 20,
        additionalProperties: { anyOf: [{ type: 'string', maxLength: 2000 }, { type: 'number' }] },
      },
    },
    required: ['code', 'args'],
    additionalProperties: false,
  },
  until: { type: 'string', maxLength: 40, description: 'Until when it waits.' },
  at: timeShape,
} as const;

const reportShape = {
  type: 'object',
  properties: reportProperties,
  required: ['agent', 'branch', 'outcome', 'changes', 'at'],
  additionalProperties: false,
} as const;

const putSchema = {
  summary: 'An agent tells what it last did',
  description: 'The journal has an entry when this differs from what it said before.',
  body: reportShape,
  response: { 204: { type: 'null', description: 'It is kept.' }, ...problemResponses },
};

const listSchema = {
  summary: 'The agents that follow a git remote',
  description: `The ${MOST} that were seen last.`,
  response: {
    200: {
      type: 'object',
      properties: {
        agents: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              ...reportProperties,
              since: { ...timeShape, description: 'Since when it has been saying the same.' },
              seenAt: timeShape,
            },
            required: [...reportShape.required, 'since', 'seenAt'],
          },
        },
      },
      required: ['agents'],
    },
    ...problemResponses,
  },
};

/** What keeps the platform as a git branch says, seen from the platform. */
export function agentRoutes(app: FastifyInstance, { database, clock }: Services): void {
  app.put<{ Body: AgentReport }>(
    '/v1/agents',
    { config: { scope: 'write' }, schema: putSchema },
    async (request, reply) => {
      const { name } = actorOf(request);
      const report = request.body;
      const at = clock();
      await database.transaction(async (transaction) => {
        if (!(await putAgent(transaction, report, at))) return;
        const { agent, at: _, ...data } = report;
        const actor = name.includes('/') ? name : `token/${name}`;
        const subject = `agent/${agent}`;
        await insertJournal(transaction, [{ at, actor, subject, action: 'agent.reported', outcome: 'done', data }]);
      });
      return reply.code(204).send();
    },
  );

  app.get('/v1/agents', { config: { scope: 'read' }, schema: listSchema }, async () => {
    const rows = await listAgents(database, MOST);
    return {
      agents: rows.map(({ report, since, seenAt }) => {
        return { ...report, since: since.toISOString(), seenAt: seenAt.toISOString() };
      }),
    };
  });
}
