import { createInterface } from 'node:readline/promises';
import { UserError } from '../model/user-error.ts';
import type { Ui } from './ui.ts';

/** Asks on the terminal; anything but yes ends the command with nothing done. Without a terminal nobody can answer. */
export async function confirm(question: string, { messages }: Ui): Promise<void> {
  if (!process.stdin.isTTY) throw new UserError('usage/needs-confirmation');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Ctrl-D closes the terminal, which answers nothing.
    const ended = new Promise<string>((resolve, reject) => {
      terminal.once('SIGINT', () => reject(new UserError('usage/interrupted')));
      terminal.once('close', () => resolve(''));
    });
    const asked = terminal.question(`${question} ${messages.text('confirm.suffix')} `);
    const answer = await Promise.race([asked, ended]);
    if (!/^(y|yes|是|好)$/i.test(answer.trim())) throw new UserError('usage/declined');
  } finally {
    terminal.close();
  }
}
