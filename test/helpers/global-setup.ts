import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { preparePostgres } from './prepared-postgres.ts';
import prepareTemplate from './template-setup.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the PostgreSQL server of this run. */
    postgresUrl: string;
  }
}

/** One PostgreSQL server for the whole run, and the template that new PGlite databases start from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareTemplate();
  const server = await startPostgres();
  await preparePostgres(server.url);
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
