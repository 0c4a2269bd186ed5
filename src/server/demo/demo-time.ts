import type { FastifyInstance } from 'fastify';
import type { DemoClock } from './demo-clock.ts';

/** Says when a request happens, to a demo platform whose past is being loaded. No other platform looks at it. */
const HEADER = 'storeops-demo-time';

/** Moves the clock to the moment of each request, before anything else is done about it. */
export function followDemoTime(app: FastifyInstance, clock: DemoClock): void {
  app.addHook('onRequest', async ({ headers }) => {
    const told = headers[HEADER];
    const moment = typeof told === 'string' ? Date.parse(told) : Number.NaN;
    if (!Number.isNaN(moment)) clock.moveTo(new Date(moment));
  });
}
