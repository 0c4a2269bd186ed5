import { parentPort } from 'node:worker_threads';
import type { CheckRequest } from '../workspace/check-files.ts';
import { useCodeCache } from './cached-require.ts';

// The second thread's entry: one request, one reply.
useCodeCache();
const loading = import('../workspace/check-files.ts');

parentPort?.on('message', async (request: CheckRequest) => {
  const { checkFiles } = await loading;
  const reply = checkFiles(request);
  // A copy of its own buffer, so that it can change hands instead of being copied; the documents have such buffers.
  const clean = Uint8Array.from(reply.clean);
  const buffers = new Set([clean, ...reply.documents].map(({ buffer }) => buffer as ArrayBuffer));
  parentPort?.postMessage({ ...reply, clean }, [...buffers]);
});
