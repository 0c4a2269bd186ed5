import type { Message } from '../message.ts';

/** Built-in rules about approval flows, by code. */
export const approvalsRules = {
  'policy/amount-ladder': {
    summary: 'step {step} of the ladder "{ladder}" leaves amounts with no step, or with two',
    hints: [
      'limits rise from step to step; this one is not above {below}',
      'all limits of a ladder are in one currency, here {currency}',
      'only the last of the {steps} steps may be without a limit',
      'the last step has no limit, so that every amount finds one',
    ],
    why: 'An amount that finds no step waits for nobody, and one that finds two is decided by whoever is faster.',
  },
  'policy/approval-dead-end': {
    summary: 'there is no step "{name}"',
    hints: ['did you mean "{suggestion}"?', 'steps: {known}'],
    why: 'A request that comes there is stuck, decided neither way.',
  },
  'policy/approval-endless': {
    summary: 'these steps lead round in a circle: {circle}',
    hints: ['let one of them lead on to the end'],
    why: 'A request goes round until somebody withdraws it; to hand it back for changes there is allow: [reject-to-start].',
  },
  'policy/approval-unreachable': {
    summary: 'no request comes to the step "{node}"',
    hints: ['lead to it from another step, or remove it'],
    why: 'An approval that never happens looks like one that does: somebody relies on it.',
  },
  'policy/approver-limit': {
    summary: '{role} may decide up to {limit} and would decide up to {amount}',
    hints: ['let a role with a higher limit decide this step, or lower upTo'],
    why: 'The limit of a role is what its holder may sign for. A ladder beyond it lets them sign for more.',
  },
  'policy/approver-may-approve': {
    summary: '{role} may not {verb} approvals',
    hints: ['grant the role {verb} on approval, or name one that has it'],
    why: 'The request reaches somebody whose button is grey, and waits until it times out.',
  },
  'policy/escalation-to-same': {
    summary: 'the step "{node}" escalates to those who have it already',
    hints: ['escalate to somebody above them, or remind instead'],
    why: 'Who did not answer the first time is asked again, and nobody else hears of it.',
  },
  'policy/form-field': {
    summary: 'the form has no fitting field "{name}"',
    hints: ['did you mean "{suggestion}"?', 'fields that fit: {known}'],
    why: 'The flow asks for an answer that nobody gives: the ladder finds no amount, the closure no days.',
  },
  'policy/sole-approver': {
    summary: '{role} both makes the request and is alone to decide it',
    hints: ['set requesterMayNotBeSoleApprover: true, or add an approver of another role'],
    why: 'With one manager a store, who asks is who agrees.',
  },
  'policy/timeout-order': {
    summary: 'at "{node}" the timeout after {after} comes too late to count',
    hints: ['sort timeouts by their time; nothing follows {action} after {before}'],
    why: 'A reminder after the decision reminds nobody.',
  },
  'policy/unknown-ladder': {
    summary: 'there is no ladder "{name}"',
    hints: ['did you mean "{suggestion}"?', 'ladders: {known}'],
    why: 'The step finds nobody to ask, whatever the amount.',
  },
} satisfies Record<`policy/${string}`, Message>;
