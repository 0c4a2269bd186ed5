import type { Message } from '../message.ts';

/** Built-in rules about task templates, by code. */
export const workRules = {
  'policy/inactive-sop': {
    summary: 'the SOP "{sop}" is {status}, not active',
    hints: ['point at the SOP that is in force, or put this one in force'],
    why: 'Stores would work by a procedure that nobody has approved, or that was withdrawn.',
  },
  'policy/nobody-to-escalate-to': {
    summary: 'nobody holds {role} for stores such as {format} in {region}',
    hints: ['bind the role there, or tell another one'],
    why: 'The task is late, the platform looks for somebody to tell, and finds no one.',
  },
  'policy/performer-may-submit': {
    summary: '{role} may not submit tasks',
    hints: ['grant the role submit on task, or give the task to another one'],
    why: 'They do the work and cannot hand it in; the task is counted as missed.',
  },
  'policy/recurrence': {
    summary: 'no day comes of "{rrule}"',
    hints: ['correct the rule, such as FREQ=MONTHLY;BYMONTHDAY=-1 for the last of each month'],
    why: 'A schedule without a day makes no task, and nobody misses what never was.',
  },
  'policy/reviewer-may-review': {
    summary: '{role} may not {verb} tasks',
    hints: ['grant the role {verb} on task, or name another one'],
    why: 'The work waits for somebody who cannot let it through.',
  },
  'policy/self-excuse': {
    summary: '{role} works in the store whose tasks it excuses',
    hints: ['let the region or headquarters excuse'],
    why: 'Who excuses their own tasks writes their own on-time rate, and the award goes by it.',
  },
  'policy/short-months': {
    summary: 'months without a day {day} are skipped',
    hints: ['write BYMONTHDAY=-1 for the last day of the month'],
    why: 'A monthly check of the 31st comes seven times a year, and nobody notices the other five.',
  },
  'policy/sop-capability': {
    summary: 'the SOP "{sop}" needs {needed}, which the phase {phase} does not switch on',
    hints: ['add it to the phase, or let the task come with {needed}'],
    why: 'Stores of that phase get a task whose steps do not work.',
  },
  'policy/window-order': {
    summary: 'the task is due {minutes} minutes before it may begin',
    hints: ['open the window earlier, or let the task be due later'],
    why: 'Every instance is late the moment it opens.',
  },
  'policy/window-overlap': {
    summary: 'a task stays open for {minutes} minutes, and the next one comes after {interval}',
    hints: ['let it expire before the next one opens'],
    why: 'With two of one sort open nobody knows which was done, and one report covers both.',
  },
  'policy/workload-cap': {
    summary: 'stores such as {format} in {region} come to {minutes} minutes of routine work a day, more than {cap}',
    hints: ['shorten this one, which takes most of it, make it rarer, or target fewer stores'],
    why: 'Routine work may take a fifth of the hours that a store has: forty a week of each full-time equivalent. The rest is for customers.',
  },
} satisfies Record<`policy/${string}`, Message>;
