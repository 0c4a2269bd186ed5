import { parentPort } from 'node:worker_threads';
import { type CheckRequest, checkFiles } from './check-files.ts';

// The second thread's entry: one request, one reply.
parentPort?.on('message', (request: CheckRequest) => {
  const reply = checkFiles(request);
  // A copy of its own buffer, so that it can change hands instead of being copied.
  const clean = Uint8Array.from(reply.clean);
  parentPort?.postMessage({ ...reply, clean }, [clean.buffer]);
});
