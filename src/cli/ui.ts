import type { ChalkInstance } from 'chalk';
import type { Messages } from './messages/index.ts';

/** What a view may use: texts in the reader's language, colours where the terminal has them, and its width. */
export interface Ui {
  readonly messages: Messages;
  readonly color: ChalkInstance;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Turns what a command answers into text for a person. Pure; ends without a newline. */
export type View<T> = (value: T, ui: Ui) => string;
