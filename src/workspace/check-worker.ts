import { parentPort } from 'node:worker_threads';
import type { CheckRequest } from './check-files.ts';
import { answerRequest } from './checker.ts';

// The second thread's entry: one request, one reply.
parentPort?.on('message', (request: CheckRequest) => parentPort?.postMessage(answerRequest(request)));
