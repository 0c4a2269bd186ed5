import type { Message } from '../message.ts';

/** Built-in rules about SOPs, by code. */
export const proceduresRules = {
  'policy/block-reason': {
    summary: 'no task template of this SOP knows the reason "{reason}"',
    hints: ['add it to blockReasons of a template; known there: {known}'],
    why: 'The clock does not stop, and a delay that is not the store’s is counted as its own.',
  },
  'policy/created-on-schedule': {
    summary: 'the template "{template}" makes tasks on a schedule too',
    hints: ['name a template with a trigger'],
    why: 'The finding is done twice, once when it is found and once when the calendar says so, and the second time counts as late.',
  },
  'policy/daily-sop-minutes': {
    summary: 'it takes {minutes} minutes, every day ("{template}")',
    hints: ['shorten it to {most} minutes, or do a part of it less often'],
    why: 'People do daily checks between opening the door and the first customer. What does not fit is ticked off unread.',
  },
  'policy/duplicate-id': {
    summary: 'the id "{id}" stands twice',
    hints: ['give the second one an id of its own'],
    why: 'Overrides, conditions and reports name things by their id. With two of one name they mean one and get the other.',
  },
  'policy/estimated-minutes': {
    summary: 'estimated at {minutes} minutes, against {other}',
    hints: ['correct estimatedMinutes or maxMinutes; the seconds of one role’s required steps add up to what it takes'],
    why: 'The estimate decides what a store is given for a day. One that nobody can keep makes every store late.',
  },
  'policy/limits-order': {
    summary: '{low} {from} is above {high} {to}',
    hints: ['exchange the two, or correct the one that is wrong'],
    why: 'No reading can lie between them, so every one fails.',
  },
  'policy/owner-verifies': {
    summary: '{role} puts it right and confirms it too',
    hints: ['let somebody else verify, such as the region’s manager'],
    why: 'Closing one’s own findings is how they stay open.',
  },
  'policy/redline-consequence': {
    summary: 'nothing critical follows when the red line "{step}" is crossed',
    hints: ['give onFail severity: critical and an action, such as notify or corrective-action'],
    why: 'A red line without a consequence teaches everybody that it is none.',
  },
  'policy/redline-evidence': {
    summary: 'nothing proves the red line "{step}"',
    hints: ['ask for evidence that is required, always, and without a condition'],
    why: 'A red line fails the whole task. Whether it was kept must not rest on somebody’s word.',
  },
  'policy/response-set': {
    summary: 'there is no "{name}" to choose',
    hints: ['did you mean "{suggestion}"?', 'known: {known}'],
    why: 'The step shows an empty list, or a bad answer passes as a good one.',
  },
  'policy/score-weights': {
    summary: 'the weights add up to {sum}, not to 100',
    hints: ['correct the weight of a step'],
    why: 'The pass score is out of a hundred. With other sums the same work passes here and fails there.',
  },
  'policy/scorecard-weights': {
    summary: 'the weights of the scorecard add up to {sum}, not to 100',
    hints: ['correct the weight of a metric'],
    why: 'A weight is read as so many points of a hundred. With another sum it is worth something else than it says.',
  },
  'policy/sop-dates-overlap': {
    summary: '{code} is in force as {other} at the same time',
    hints: ['end the earlier one the day before this one begins'],
    why: 'Two versions of one procedure on one day: half of the stores work by the wrong one, and reports mix both.',
  },
  'policy/sop-length': {
    summary: '{steps} required steps for {role}, more than {most}',
    hints: ['make steps optional, give some to another role, or split the procedure'],
    why: 'People at a counter go through a dozen points with care. Of the rest they tick the boxes.',
  },
  'policy/sop-version': {
    summary: 'the version is {version}, against {other}',
    hints: ['raise the version above the one it replaces, and tell of it in changeLog'],
    why: 'Stores see that something changed by the version alone. One that was not raised reaches nobody.',
  },
  'policy/unblurred-faces': {
    summary: 'faces stay recognisable in what is photographed',
    hints: ['remove blurFaces: false; waive the rule for areas without public'],
    why: 'Pictures of public areas show customers who never agreed (Personal Information Protection Law, article 26).',
  },
} satisfies Record<`policy/${string}`, Message>;
