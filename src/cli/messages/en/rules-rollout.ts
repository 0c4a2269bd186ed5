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
  'policy/phase-order': {
    summary: 'the phase {phase} has the number {order}, but stands in place {expected}',
    hints: ['put the phases in their order; none may be left out'],
    why: 'Stores pass the phases one by one. A phase that is skipped, or comes too early, is a leap that nobody has tried.',
  },
  'policy/phase-unlisted': {
    summary: 'no rollout leads to the phase {phase}',
    hints: ['add it to the phases of a rollout, or remove it'],
    why: 'Stores never come into such a phase, so all that it promises never happens.',
  },
  'policy/capability-dropped': {
    summary: 'the phase {phase} before this one has {missing} too',
    hints: ['add what is missing; a phase names everything that is on in it'],
    why: 'What stores work with every day would be gone the moment they move on.',
  },
  'policy/capability-requires': {
    summary: '{capability} is on without {missing}',
    hints: ['add what it requires to the list'],
    why: 'A capability without what it builds on does not work, and nobody sees why.',
  },
  'policy/capability-conflict': {
    summary: '{capability} and {other} must not be on together',
    hints: ['leave one of them out'],
    why: "The two were declared to get in each other's way.",
  },
  'policy/pilot-size': {
    summary: 'a pilot has exactly {expected} stores; this one has {actual}',
    hints: ['ask for exact: {expected}, and let the selector pick the {expected} stores of the pilot'],
    why: 'Three stores can be looked after every day and still differ. More hide what goes wrong, fewer prove nothing.',
  },
  'policy/pilot-variety': {
    summary: 'a pilot differs in {dimension} by {expected} values or more; this one by {actual}',
    hints: ['choose other stores, and ask for it in representativeness'],
    why: 'What works in three alike stores is known of that one sort of store only.',
  },
  'policy/pilot-underperformer': {
    summary: 'no store of the pilot is an under-performing one',
    hints: ['set includeUnderperformer: true, and label such a store of the pilot performance: under'],
    why: 'Good stores make any system look good. The one that struggles shows whether it helps.',
  },
  'policy/sign-off-parties': {
    summary: 'signed by {actual}; the rollout wants {expected}',
    hints: ['let exactly the signOffParties of the rollout sign'],
    why: 'A party that does not sign will not carry the phase; one that the rollout does not know cannot.',
  },
  'policy/rollback-target': {
    summary: 'stores of {phase} cannot fall back to {target}, which is no earlier phase',
    hints: ['name a phase before this one, or leave it out to go back to paper'],
    why: 'Stores that fail would be moved into a phase they never passed.',
  },
  'policy/scenario-coverage': {
    summary:
      '{covered} of {total} high-frequency scenarios can be covered here, and the rollout wants {percent}%: {missing} missing',
    hints: ['write an SOP and a task template for a missing scenario, or switch its capability on in this phase'],
    why: 'The gate can never open: a scenario counts only where work for it is dispatched.',
  },
  'policy/selector-without-match': {
    summary: 'the selector picks none of {stores|store|stores}',
    hints: ['correct the labels, or remove what nobody needs'],
    why: 'Nothing fails, and nothing happens either: tasks are not made, waves stay empty, a freeze holds nobody back.',
  },
  'policy/policy-without-subject': {
    summary: 'there is no resource of the kind {kinds} to judge',
    hints: ['correct the kinds, or remove the policy'],
    why: 'A policy that looks at nothing gives a feeling of safety and no more.',
  },
  'policy/freeze-always': {
    summary: 'the window {window} lasts {hours} hours and comes again every {every}',
    hints: ['shorten it, or let it come less often'],
    why: 'While a freeze lasts nothing goes live; one that never ends stops the chain for good.',
  },
  'policy/capability-never-on': {
    summary: 'no phase switches {capability} on, so these tasks are never made',
    hints: ['add the capability to a phase, or remove the template'],
    why: 'Tasks are made only where their capability is on. Everybody believes that the work is done, and nobody is asked for it.',
  },
  'policy/waiver-subject': {
    summary: 'the waiver is for {resource}, which is not there',
    hints: ['correct the address, or remove the waiver'],
    why: 'The resource that was meant is still held to the rule, or a new one of this name would slip through.',
  },
  'policy/wave-order': {
    summary: 'after the wave {wave} {percent}% of the stores are live, and {before}% were before it',
    hints: ['raise the share from wave to wave'],
    why: 'Shares count all stores that are live by then; a wave that adds none only costs its time of observation.',
  },
  'policy/waves-incomplete': {
    summary: 'the waves add up to {actual} stores of {expected}',
    hints: ['let the waves add up to all stores of the phase'],
    why: 'Stores in no wave never go live, or the last wave waits for stores that are not there.',
  },
  'policy/phase-soak': {
    summary: 'the phase can end after {days|day|days}, however few stores were in business meanwhile',
    hints: ['set soakStoreDays, such as stores times days'],
    why: 'Days pass by themselves. Experience grows with stores that are open: three stores for four weeks are 84 store days.',
  },
  'policy/criterion-metric': {
    summary: '{metric} is not a figure of this criterion',
    hints: ['name the metric that the expression compares'],
    why: 'The evidence in the record would show another figure than the one that opened the gate.',
  },
  'policy/waiver-term': {
    summary: 'the waiver for {resource} ends on {date}, in a year or more',
    hints: ['let it end within a year; whoever still needs it then asks again'],
    why: 'An exception that outlives the people who granted it is a rule that nobody decided. A year later the reason may be gone.',
  },
} satisfies Record<`policy/${string}`, Message>;
