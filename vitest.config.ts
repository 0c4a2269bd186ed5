import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the results as JSON, to count them. */
const report = process.env.STOREOPS_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/build-setup.ts', 'test/helpers/global-setup.ts'],
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
});
