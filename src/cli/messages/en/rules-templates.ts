import type { Message } from '../message.ts';

/** Built-in rules about task templates and the SOPs behind them, by code. */
export const templateRules = {
  'policy/trigger-without-dedupe': {
    summary: 'every {event} makes a task, also a second one for the same case',
    hints: ['name the fields that tell one case from another in dedupeKey, such as store and device'],
    why: 'A sensor that reports a fault every minute would bury the store in tasks; nobody reads the one that counts.',
  },
  'policy/schedule-ended': {
    summary: 'the last task of this schedule was on {date}',
    hints: ['give it a later end, or remove the template'],
    why: 'The work was planned to end, or the end was forgotten; either way no store is asked for it any more.',
  },
  'policy/scenario-mismatch': {
    summary: 'the {field} is {actual}, but {of} needs {expected}',
    hints: ['set it to {expected}'],
    why: 'The scenario would count as covered where its own work is not done, or be switched on without its tasks.',
  },
  'policy/answer-ahead': {
    summary: 'this waits for the answer of the step {step}, which comes later',
    hints: ['move the step {step} up, or ask for an answer that is known by then'],
    why: 'When the condition is looked at there is no answer yet, so what depends on it never shows.',
  },
} satisfies Record<`policy/${string}`, Message>;
