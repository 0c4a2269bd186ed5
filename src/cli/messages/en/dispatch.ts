import type { Message } from '../message.ts';

/** What is wrong with a roster file, by code. */
export const rosterErrors = {
  'roster/column': {
    summary: '{file} has no column "{column}"',
    hints: ['a roster has the columns employeeNumber, store, position, start and end'],
  },
  'roster/csv': { summary: 'line {line} of {file} is not CSV', hints: ['quote cells with commas or quotes in them'] },
  'roster/times': {
    summary: 'line {line} of {file} is no shift: from "{start}" to "{end}"',
    hints: ["write the store's local time as 2026-11-22T09:00, the end after the start"],
  },
  'roster/unreadable': { summary: '{file} cannot be read ({reason})', hints: ['check the path'] },
  'usage/date': { summary: '"{text}" is not a date', hints: ['write it as 2026-11-22'] },
} as const satisfies Record<string, Message>;

/** Texts of `simulate`. */
export const simulation = {
  'simulate.title': '{from} to {until}: {stores|store|stores}, {tasks|task|tasks}, {minutes} minutes of work',
  'simulate.by.roster': 'Measured by the roster; where a store has none for a day, by its headcount (minOnShift).',
  'simulate.by.headcount': 'Measured by headcount (minOnShift); --roster FILE measures by who is there.',
  'simulate.store': 'store',
  'simulate.tasks': 'tasks',
  'simulate.minutes': 'minutes',
  'simulate.hours': 'hours with too much',
  'simulate.peak': 'fullest hour: minutes of work / of people',
  'simulate.more': '… and {count} more; --json and --store show them',
  'simulate.everybody': 'everybody',
  'simulate.tooMuch': 'too much',
  'simulate.bearable': 'No hour has more work than people.',
  'simulate.overloaded': '{count|hour has|hours have} more work than people.',
  'simulate.problem.calendar-does-not-cover':
    'calendar "{name}" does not cover {date}: what depends on it is not dispatched ({stores|store|stores}, such as {example})',
  'simulate.problem.calendar-missing': 'there is no calendar "{name}" ({stores|store|stores}, such as {example})',
  'simulate.problem.timezone-missing': 'store "{name}" has no time zone',
  'simulate.problem.sop-missing': 'the SOP of "{name}" does not exist ({stores|store|stores}, such as {example})',
  'simulate.problem.sop-version': 'no version of the SOP fits "{name}" ({stores|store|stores}, such as {example})',
  'simulate.problem.sop-not-in-force':
    'the SOP of "{name}" is not in force on {date} ({stores|store|stores}, such as {example})',
} as const;
