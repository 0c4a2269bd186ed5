import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckedFiles, CheckRequest } from '../workspace/check-files.ts';
import type { CheckerThread } from '../workspace/checker.ts';

// Set by the build, which makes the worker's file; running from source there is one thread.
declare const STOREOPS_BUILD: string | undefined;

/** Starts the second thread for checking files. */
export const startCheckerThread: (() => CheckerThread) | undefined =
  typeof STOREOPS_BUILD === 'string' ? start : undefined;

function start(): CheckerThread {
  const worker = new Worker(path.join(__dirname, 'check-worker.cjs'));
  worker.unref();
  return {
    check: (request: CheckRequest) =>
      new Promise<CheckedFiles>((resolve, reject) => {
        worker.ref();
        worker.once('message', (reply: CheckedFiles) => {
          worker.unref();
          resolve(reply);
        });
        worker.once('error', reject);
        worker.postMessage(request);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
