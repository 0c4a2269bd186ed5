import { parentPort } from 'node:worker_threads';
import { pictureHash } from './picture-hash.ts';

// The entry of the thread that looks at pictures: bytes in, digits out, one after the other.
parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await pictureHash(bytes));
});
