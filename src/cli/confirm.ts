import { createInterface } from 'node:readline/promises';
import { UserError } from '../model/user-error.ts';
import type { Ui } from './ui.ts';

/** Asks on the terminal; anything but yes ends the command with nothing done. Without a terminal nobody can answer. */
export async function confirm(question: string, { messages }: Ui): Promise<void> {
  if (!process.stdin.isTTY) throw new UserError('usage/needs-confirmation');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} ${messages.text('confirm.suffix')} `);
    if (!/^(y|yes|是|好)$/i.test(answer.trim())) throw new UserError('usage/declined');
  } finally {
    terminal.close();
  }
}
