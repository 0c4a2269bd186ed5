import type { FastifyBaseLogger } from 'fastify';
import { serve } from '../../../src/server/serve.ts';

// A platform in a process of its own. Arguments: a database URL or a folder, and the administrator's token. It tells its
// parent where it is, and on every message how many seconds it has worked on changesets so far.

const [place = '', administratorToken = ''] = process.argv.slice(2);

let changesetSeconds = 0;

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
    if (responseTime !== undefined && res?.request?.url?.startsWith('/v1/changesets'))
      changesetSeconds += responseTime / 1000;
  },
};

const where = place.includes('://') ? { databaseUrl: place } : { dataFolder: place };
const { url, close } = await serve({ ...where, host: '127.0.0.1', port: 0, administratorToken, logger });
process.send?.({ url });
process.on('message', () => process.send?.({ changesetSeconds }));
process.once('disconnect', () => void close());
