import { configDefaults, defineConfig } from 'vitest/config';

/** Where .ci/run wants the results as JSON, to count them. */
const report = process.env.STOREOPS_TEST_REPORT;

/** What needs a PostgreSQL server; everything else starts without one. */
const platform = [
  'test/server/**/*.test.ts',
  'test/platforms/**/*.test.ts',
  'test/contract/**/*.test.ts',
  'test/commands/push.test.ts',
  'test/commands/pull.test.ts',
  'test/commands/promote.test.ts',
  'test/commands/interrupt.test.ts',
  'test/commands/reconcile.test.ts',
  'test/commands/promote-commit.test.ts',
  'test/commands/report.test.ts',
  'test/examples/**/*.test.ts',
];

export default defineConfig({
  test: {
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Tests wait for databases and other processes half of the time, so that every core can have a worker.
    maxWorkers: '100%',
    // Imports JSON in a way that Node 20 refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
    projects: [
      {
        extends: true,
        test: {
          name: 'platform',
          include: platform,
          globalSetup: ['test/helpers/build-setup.ts', 'test/helpers/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'tool',
          // Nothing that these test keeps state in its modules, and loading all of it for every file takes a third of the time.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...platform],
          globalSetup: ['test/helpers/build-setup.ts', 'test/helpers/template-setup.ts'],
        },
      },
    ],
  },
});
