import { setMaxListeners } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';
import type { Services } from '../services.ts';
import type { Job } from './job.ts';

/** Work under way that can be ended. */
export interface RunningJobs {
  /** Starts nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

/** Runs every job at once and then again after its interval. One that fails is tried again and keeps no other from running. */
export function runJobs(
  jobs: readonly Job[],
  services: Services,
  logger: Pick<FastifyBaseLogger, 'error'>,
): RunningJobs {
  const end = new AbortController();
  setMaxListeners(jobs.length, end.signal);
  const loops = jobs.map((job) => loop(job, { services, logger, end: end.signal }));
  return {
    stop: async () => {
      end.abort();
      await Promise.all(loops);
    },
  };
}

interface Loop {
  readonly services: Services;
  readonly logger: Pick<FastifyBaseLogger, 'error'>;
  readonly end: AbortSignal;
}

async function loop(job: Job, { services, logger, end }: Loop): Promise<void> {
  while (!end.aborted) {
    try {
      await job.run(services);
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'job failed');
    }
    await pause(job.everySeconds * 1000, end);
  }
}

function pause(milliseconds: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (end.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      end.removeEventListener('abort', done);
      resolve();
    }
    end.addEventListener('abort', done);
  });
}
