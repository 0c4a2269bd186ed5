import type { TestProject } from 'vitest/node';
import { bundleChild } from './child-program.ts';
import { startPostgres } from './postgres.ts';
import { preparePostgres } from './prepared-postgres.ts';
import prepareTemplate from './template-setup.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the PostgreSQL server of this run. */
    postgresUrl: string;
    /** What the processes run that a test may kill. */
    childProgram: string;
  }
}

/** One PostgreSQL server for the whole run, and the template that new PGlite databases start from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareTemplate();
  const server = await startPostgres();
  await preparePostgres(server.url);
  project.provide('postgresUrl', server.url);
  project.provide('childProgram', await bundleChild());
  return () => server.stop();
}
