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
  'policy/escalation-missing': {
    summary: '{priority} work, and nobody is told when it is overdue',
    hints: ['add an escalation with on: overdue'],
    why: 'P0 and P1 stop business or endanger people. If the store cannot do it, somebody has to hear of it.',
  },
  'policy/escalation-too-late': {
    summary: 'told {after} after it was due, but it expires {expireAfter} after',
    hints: ['tell it earlier, or let the task live longer'],
    why: 'An expired task does not escalate any more, so the last to be told never is.',
  },
  'policy/grace-too-long': {
    summary: '{graceAfter} of grace, but the task expires after {expireAfter}',
    hints: ['shorten the grace, or let the task live longer'],
    why: 'Nothing can be handed in after the task has expired; the rest of the grace is none.',
  },
  'policy/target-outside-sop': {
    summary: '{sop} is not for stores of the format {format}',
    hints: ['leave the format out here, or add it to where the SOP applies'],
    why: 'Stores would be asked for steps that they have neither the zone nor the people for.',
  },
  'policy/performer-of-sop': {
    summary: '{role} does not perform {sop}; that is for {performers}',
    hints: ['give it to one of them, or add the role to the alternates of the SOP'],
    why: 'Who performs a procedure was decided, and trained, with it. Others may stand in as a fallback.',
  },
  'policy/task-loop': {
    summary: 'these tasks make each other for ever: {loop}',
    hints: ['take one of these actions out; what comes again and again has a schedule'],
    why: 'Every task that is done makes the next one, and the store is never done.',
  },
  'policy/sop-unused': {
    summary: 'no task template carries {sop} out',
    hints: ['write a template for it, or retire it'],
    why: 'A procedure that nobody is asked to carry out is a document, not a standard.',
  },
  'policy/window-too-short': {
    summary: '{sop} takes {minutes} minutes, but the task is due {open} after it opens',
    hints: ['open it earlier, or make it due later'],
    why: 'Even who begins at once hands it in late, and the store is blamed for it.',
  },
  'policy/outside-opening-hours': {
    summary: 'at {time} stores of the format {format} are closed, and so they are until it is due',
    hints: ['choose another time, or count from store-open or store-close'],
    why: 'Nobody is there to do it: the task is missed every day, and after a week nobody looks at it any more.',
  },
} satisfies Record<`policy/${string}`, Message>;
