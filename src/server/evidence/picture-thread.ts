import path from 'node:path';
import { Worker } from 'node:worker_threads';

// Set by the build, which makes the worker's file; running from source, pictures are looked at in this thread.
declare const STOREOPS_BUILD: string | undefined;

/** Looks at pictures beside the thread that answers requests. */
export interface PictureThread {
  /** The picture's hash; undefined for what is no picture. */
  hash(bytes: Uint8Array): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Starts it. */
export async function startPictureThread(): Promise<PictureThread> {
  if (typeof STOREOPS_BUILD !== 'string') {
    const { pictureHash } = await import('./picture-hash.ts');
    return { hash: pictureHash, stop: async () => {} };
  }
  const worker = new Worker(path.join(__dirname, 'picture-worker.cjs'));
  return {
    hash: (bytes) =>
      new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(bytes);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
