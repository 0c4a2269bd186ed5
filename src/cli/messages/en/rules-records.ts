import type { Message } from '../message.ts';

/** Built-in rules about requirements, signatures, retrospectives and training, by code. */
export const recordRules = {
  'policy/acceptance-result': {
    summary: 'no acceptance without a passed result for a criterion that is there: {criterion}',
    hints: ['enter a result with evidence for each criterion, the last one passed'],
    why: 'The document of requirements is the basis of acceptance: what counts as accepted must have been shown.',
  },
  'policy/action-overdue': {
    summary: '"{action}" of {owner} was due on {date}',
    hints: ['set its status to done, or agree on another date'],
    why: 'Store people come to the next retrospective only if something came of the last.',
  },
  'policy/course-untaught': {
    summary: 'no training plan teaches the course {course}',
    hints: ['add it to a training plan, or correct its name'],
    why: 'People without the course get no such task (they cannot take it either), and the work finds nobody.',
  },
  'policy/duty-twice': {
    summary: 'the duty {duty} stands twice: {first} and {second} answer for it',
    hints: ['keep one line for each duty, with exactly one accountable department'],
    why: 'Where two answer for something, nobody does. RACI knows exactly one A.',
  },
  'policy/promotion-altered': {
    summary: 'the digest does not belong to the record of this promotion',
    hints: ['take the record back as `storeops promote` wrote it, or promote again'],
    why: 'A record says what was counted and signed when stores went on. One that was edited afterwards proves nothing, and no push lets stores through with it.',
  },
  'policy/retrospective-thin': {
    summary: '{phase} asks for {expected} {field} that count; there are {actual}',
    hints: ['invite people who speak for stores of the phase, and agree on actions with owner and date'],
    why: 'A meeting of headquarters alone, or one that changes nothing, does not close a phase.',
  },
  'policy/self-approval': {
    summary: '{person} must not sign: {other} is by the same person',
    hints: ['let somebody else of the party sign'],
    why: 'Whoever signs vouches for what another one made. One person who writes and signs, or signs for two parties, is one opinion.',
  },
  'policy/sign-off-altered': {
    summary: 'the digest does not belong to the list of what was signed',
    hints: ['let the party sign again with `storeops signoff`; never edit content by hand'],
    why: 'A signature stands for the content it names. A list that was edited afterwards shows something that nobody signed.',
  },
  'policy/sign-off-expired': {
    summary: 'the signature of {party} was good until {date}',
    hints: ['let the party sign again, or remove the file'],
    why: 'Gates no longer count it, and whoever reads the folder believes that all have signed.',
  },
  'policy/sign-off-role': {
    summary: 'the phase {phase} asks for no signature of {party} as {role}',
    hints: ['sign as one of the parties and roles in its signOffs'],
    why: 'It counts for nothing, and nobody notices until the gate stays closed.',
  },
  'policy/sign-off-void': {
    summary: 'void: {count|resource|resources} changed since {party} signed: {changed}',
    hints: ['let the party sign what is there now with `storeops signoff`, or take the change back'],
    why: 'A signature counts for what was read. Gates do not count it for anything else.',
  },
} satisfies Record<string, Message>;
