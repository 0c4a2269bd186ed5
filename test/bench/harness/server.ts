import type { FastifyBaseLogger } from 'fastify';
import { serve } from '../../../src/server/serve.ts';
import { BusyTime } from './busy-time.ts';

// A platform in a process of its own. Arguments: a database URL or a folder, the administrator's token, and `works` for one that does
// its own work too. It tells its parent where it is, and on every message how many seconds it has worked on changesets so far, and how
// many of the processor it has used.

const [place = '', administratorToken = '', works] = process.argv.slice(2);

/** A client has two chunks under way at a time. */
const busy = new BusyTime();

const silent = (): void => {};
const logger: FastifyBaseLogger = {
  level: 'info',
  child: () => logger,
  fatal: silent,
  error: silent,
  warn: silent,
  debug: silent,
  trace: silent,
  silent,
  info: (entry: unknown) => {
    const { responseTime, res } = entry as { responseTime?: number; res?: { request?: { url?: string } } };
    const end = performance.now();
    if (responseTime !== undefined && res?.request?.url?.startsWith('/v1/changesets'))
      busy.add(end - responseTime, end);
  },
};

const where = place.includes('://') ? { databaseUrl: place } : { dataFolder: place };
const served = { host: '127.0.0.1', port: 0, administratorToken, logger, works: works === 'works' };
const { url, close } = await serve({ ...where, ...served });
process.send?.({ url });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ changesetSeconds: busy.total / 1000, cpuSeconds: (user + system) / 1e6 });
});
process.once('disconnect', () => void close());
