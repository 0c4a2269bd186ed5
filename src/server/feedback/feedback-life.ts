import type { FeedbackRow, FeedbackState } from '../database/queries/feedback.ts';

/** What may be done about a piece of feedback. */
export type FeedbackCommand =
  | { readonly do: 'triage'; readonly by: string; readonly topic: string }
  | {
      readonly do: 'plan';
      readonly by: string;
      readonly note: string;
      readonly subject?: string | undefined;
      readonly metric?: string | undefined;
    }
  | { readonly do: 'decline'; readonly by: string; readonly note: string }
  | {
      readonly do: 'ship';
      readonly by: string;
      readonly note?: string | undefined;
      readonly commit?: string | undefined;
      readonly revision?: number | undefined;
      readonly release?: string | undefined;
    }
  | { readonly do: 'tell' };

export type FeedbackStep =
  | { readonly row: FeedbackRow; readonly refused?: never }
  | { readonly refused: true; readonly allowed: readonly FeedbackCommand['do'][] };

const ALLOWED: Readonly<Record<FeedbackState, readonly FeedbackCommand['do'][]>> = {
  received: ['triage'],
  // What turned out otherwise is sorted again.
  triaged: ['triage', 'plan', 'decline'],
  planned: ['plan', 'decline', 'ship'],
  declined: ['plan', 'tell'],
  shipped: ['tell'],
  told: [],
};

/** What may be done next, in the order of its life. */
export function allowedOn(state: FeedbackState): readonly FeedbackCommand['do'][] {
  return ALLOWED[state];
}

/** The row after a command, or that it is not the time for it. */
export function stepFeedback(row: FeedbackRow, command: FeedbackCommand, now: Date): FeedbackStep {
  const allowed = allowedOn(row.state);
  if (!allowed.includes(command.do)) return { refused: true, allowed };
  switch (command.do) {
    case 'triage':
      return { row: { ...row, state: 'triaged', topic: command.topic } };
    case 'plan': {
      const { note, by, subject = null, metric = null } = command;
      return { row: { ...row, state: 'planned', note, subject, metric, decidedBy: by, decidedAt: now } };
    }
    case 'decline':
      return { row: { ...row, state: 'declined', note: command.note, decidedBy: command.by, decidedAt: now } };
    case 'ship': {
      const { note = row.note, commit = null, revision = null, release = null } = command;
      const shipped = { ...row, state: 'shipped', note, commit, revision, release, shippedAt: now } as const;
      // Nobody can be told who sent it without a name; for them the release notes say it.
      return { row: row.sender === null ? { ...shipped, state: 'told', toldAt: now } : shipped };
    }
    case 'tell':
      return { row: { ...row, state: 'told', toldAt: now } };
    default:
      return command satisfies never;
  }
}
