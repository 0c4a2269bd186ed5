import type { FastifyBaseLogger } from 'fastify';

type Details = { readonly err?: unknown } & Readonly<Record<string, unknown>>;

/** Writes failures of the platform, and nothing else, each as a line of JSON: what it could not answer, and work of its own that failed. */
export function failureLog(write: (line: string) => void, now: () => Date): FastifyBaseLogger {
  const silent = (): void => {};
  const failed = (context: Details) => {
    return (details: unknown, message?: string): void => {
      const { err, ...rest } = typeof details === 'object' && details !== null ? (details as Details) : {};
      const text = message ?? (typeof details === 'string' ? details : 'failed');
      const error = err instanceof Error ? (err.stack ?? err.message) : err;
      write(
        JSON.stringify({ at: now().toISOString(), message: text, ...context, ...rest, ...(error ? { error } : {}) }),
      );
    };
  };
  const logger = (context: Details): FastifyBaseLogger => {
    const log = { level: 'error', trace: silent, debug: silent, info: silent, warn: silent, silent };
    const own = { error: failed(context), fatal: failed(context) };
    const child = ({ req: _request, res: _reply, ...more }: Details): FastifyBaseLogger =>
      logger({ ...context, ...more });
    return { ...log, ...own, child } as unknown as FastifyBaseLogger;
  };
  return logger({});
}
