import type { Services } from '../services.ts';

/** Work that the platform does by itself, again and again. Safe to run twice and on several replicas. */
export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  run(services: Services): Promise<void>;
}
