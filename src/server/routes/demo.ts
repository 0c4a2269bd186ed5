import type { FastifyInstance } from 'fastify';
import type { DemoClock } from '../demo/demo-clock.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { JOBS } from '../work/index.ts';
import { problemResponses, timeShape } from './shapes.ts';

const answer = {
  200: {
    type: 'object',
    properties: { now: { ...timeShape, description: 'By the clock of the demo.' } },
    required: ['now'],
  },
  ...problemResponses,
};

const workSchema = {
  summary: 'Let the demo platform do its own work now',
  description:
    'Only on a demo platform whose past is being loaded: it dispatches, opens and ends tasks when it is told to, so that the same past comes of it each time.',
  body: {
    type: 'object',
    properties: {
      at: { ...timeShape, description: 'The clock is moved there; it never goes back.' },
      jobs: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: { enum: JOBS.map(({ name }) => name) },
        description: 'These, in the platform’s own order; all when absent.',
      },
    },
    required: ['at'],
    additionalProperties: false,
  },
  response: answer,
};

const endSchema = {
  summary: 'End the loading of a demo',
  description:
    'The clock runs from where it stands, the platform works by itself, and nobody tells it the time any more.',
  response: answer,
};

/** What only a demo platform can do. */
export function demoRoutes(app: FastifyInstance, services: Services, clock: DemoClock): void {
  app.post<{ Body: { at: string; jobs?: readonly string[] } }>(
    '/v1/demo/work',
    { config: { scope: 'admin' }, schema: workSchema },
    async (request) => {
      requireLoading(clock);
      const { at, jobs } = request.body;
      clock.moveTo(new Date(at));
      for (const job of JOBS) if (jobs?.includes(job.name) ?? true) await job.run(services);
      await clock.keep(services.database);
      return { now: clock.now().toISOString() };
    },
  );

  app.post('/v1/demo/end', { config: { scope: 'admin' }, schema: endSchema }, async () => {
    requireLoading(clock);
    clock.run();
    await clock.keep(services.database);
    return { now: clock.now().toISOString() };
  });
}

function requireLoading({ loading }: DemoClock): void {
  if (!loading) throw new Problem('platform/demo-loaded');
}
