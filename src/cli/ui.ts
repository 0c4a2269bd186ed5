import type { ChalkInstance } from 'chalk';
import type { Messages } from './messages/index.ts';

/** What a view may use: texts in the reader's language, and colours where the terminal has them. */
export interface Ui {
  readonly messages: Messages;
  readonly color: ChalkInstance;
}

/** Turns what a command answers into text for a person. Pure; ends without a newline. */
export type View<T> = (value: T, ui: Ui) => string;
