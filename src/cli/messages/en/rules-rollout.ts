import type { Message } from '../message.ts';

/** Built-in rules about the rollout and its phases, by code. */
export const rolloutRules = {
  'policy/gate-two-tracks': {
    summary: '{gate} has no must criterion of the track {track}',
    hints: ['add a criterion with track: {track} and severity: must'],
    why: 'Systems that run unused and people who wait for systems both end a rollout. A gate opens only when technology and people are ready.',
  },
  'policy/gate-fails-open': {
    summary: '"{criterion}" is a must, but missing data does not close the gate',
    hints: ['set onMissing: block, or make it a should'],
    why: 'When the measurement fails, nothing is known; a gate that opens then is no gate.',
  },
  'policy/gate-window': {
    summary: 'measured over {window}, but the phase may end after {days|day|days}',
    hints: ['shorten the window, or raise minDays'],
    why: 'Figures from before the phase would count for it, and a good past hide a bad pilot.',
  },
  'policy/retrospective': {
    summary: 'the phase can end without a retrospective of store people: {field} is {actual}',
    hints: ['ask for a retrospective with a store representative and an action at least'],
    why: 'Whoever works with it every day knows what does not work. A phase ends only after they have said so, and something follows from it.',
  },
  'policy/project-team': {
    summary: 'the project team lacks {missing}',
    hints: ['let it lead, and add operations, human-resources and finance as members'],
    why: 'IT leads and operations, human resources and finance take part; a rollout of one department ends at its door.',
  },
  'policy/duties-assigned': {
    summary: 'nobody has the duty {missing}',
    hints: ['add it to the list with who does it and who answers for it'],
    why: 'Questions about requirements, training and problems come up every day of a rollout; without a name they go nowhere.',
  },
  'policy/duty-outside-team': {
    summary: 'the department {department} is not in the project team',
    hints: ['add it to the members, or give the duty to one of them'],
    why: 'Who is not in the team hears of a duty last, or never.',
  },
  'policy/waiver-approvers': {
    summary: '{actual|person|people} can set a gate aside',
    hints: ['set minApprovers to 2 or more'],
    why: 'A gate or a freeze window that one person opens alone, perhaps for their own change, protects nobody.',
  },
} satisfies Record<`policy/${string}`, Message>;
