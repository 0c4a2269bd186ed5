import { Chalk, supportsColor } from 'chalk';
import { languageFlag } from './language-flag.ts';
import { messagesIn } from './messages/index.ts';
import { languageOf } from './messages/language.ts';
import type { Ui } from './ui.ts';

/** Columns of a log or a file: as many as a reader sees at once. */
const WITHOUT_TERMINAL = 120;

/** Texts and colours for a command line; known before the flags are parsed, so that a wrong flag is explained in the right language. */
export function terminalUi(argv: readonly string[]): Ui {
  // A variable that is set and not empty says so, whatever the terminal can do (no-color.org).
  const plain = argv.includes('--no-color') || Boolean(process.env.NO_COLOR) || supportsColor === false;
  return {
    messages: messagesIn(languageOf(languageFlag(argv), process.env)),
    color: new Chalk(plain ? { level: 0 } : {}),
    width: process.stdout.columns ?? WITHOUT_TERMINAL,
  };
}
