import type { Message } from '../message.ts';

/** What is said about the directory, signing in and events, by code. */
export const directory = {
  'batch/cells': { summary: 'row {row} has {cells} cells; the header has {columns}' },
  'batch/column': { summary: 'row {row}: there is no column "{column}"' },
  'batch/csv': { summary: 'line {line} is not CSV' },
  'batch/json': { summary: 'line {row} is not a JSON object' },
  'batch/missing': { summary: 'row {row}: {column} is missing' },
  'batch/twice': { summary: 'row {row}: the same {column} stands in a row above' },
  'batch/unknown': { summary: 'row {row}: {column} "{value}" is not known' },
  'batch/value': { summary: 'row {row}: {column} does not fit ({expected})' },
  'platform/batch-refused': {
    summary: 'something is wrong with the batch ({findings|finding|findings}); nothing was changed',
    hints: ['correct the rows below and send it again'],
  },
  'platform/person-needed': {
    summary: 'only a person may do this, not a program',
    hints: ['sign in with an employee number and a code'],
  },
  'platform/sign-in-refused': {
    summary: 'the employee number and the code do not fit, or the code is used up',
    hints: ['ask for a new code; one lives ten minutes and takes five tries'],
  },
  'platform/too-many-leaving': {
    summary: '{leaving|person|people} would leave; the limit is {limit}',
    hints: ['if that is meant, send it with maxLeaving={leaving}'],
  },
  'platform/webhook-refused': {
    summary: 'the platform does not send to {url} ({reason})',
    hints: ['use an https address that is reachable from outside'],
  },
} as const satisfies Record<string, Message>;
