import type { CorrectiveActionRow } from '../database/queries/corrective-actions.ts';

/** What may be done to something that is to be put right. */
export type CorrectiveCommand =
  | {
      readonly do: 'fix';
      readonly by: string;
      readonly note?: string | undefined;
      readonly evidence: readonly string[];
    }
  | { readonly do: 'verify' | 'reopen'; readonly by: string; readonly note?: string | undefined };

export type CorrectiveStep =
  | { readonly row: CorrectiveActionRow; readonly refused?: never }
  | { readonly refused: 'not-now' | 'own-work'; readonly allowed: readonly CorrectiveCommand['do'][] };

const ALLOWED: Readonly<Record<CorrectiveActionRow['state'], readonly CorrectiveCommand['do'][]>> = {
  open: ['fix'],
  fixed: ['verify', 'reopen'],
  verified: [],
  reopened: ['fix'],
};

/** The row after a command, or why it is refused: whoever put it right does not judge it. */
export function stepCorrective(row: CorrectiveActionRow, command: CorrectiveCommand, now: Date): CorrectiveStep {
  const allowed = ALLOWED[row.state];
  if (!allowed.includes(command.do)) return { refused: 'not-now', allowed };
  if (command.do !== 'fix' && row.fixedBy === command.by) return { refused: 'own-work', allowed };
  const note = command.note ?? row.note;
  switch (command.do) {
    case 'fix':
      return {
        row: {
          ...row,
          state: 'fixed',
          owner: command.by,
          fixedBy: command.by,
          fixedAt: now,
          note,
          evidence: command.evidence,
        },
      };
    case 'verify':
      return { row: { ...row, state: 'verified', verifier: command.by, verifiedAt: now, note } };
    case 'reopen':
      return { row: { ...row, state: 'reopened', verifier: command.by, note } };
    default:
      return command satisfies never;
  }
}
