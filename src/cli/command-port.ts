import type { Ui } from './ui.ts';

/** What helpers of a command may do with its terminal. */
export interface CommandPort {
  readonly ui: Ui;
  readonly interruption: AbortSignal;
  /** On stdout; nothing when a document is wanted. */
  print(text: string): void;
  /** Runs work that hears `interruption` itself, so that Ctrl-C does not end the process under it. */
  uninterrupted<T>(work: () => Promise<T>): Promise<T>;
}
