import type { Message } from '../message.ts';

/** What is said about requests and their forms, by code. */
export const approvals = {
  'platform/form-refused': {
    summary: 'the form of {flow} is not filled in as it asks ({findings|finding|findings})',
    hints: ['correct the fields named'],
  },
  'platform/approval-under-way': {
    summary: 'request {approval} on {flow} is about the same and under way',
    hints: ['wait for its end, or withdraw it'],
  },
  'platform/approval-moved-on': {
    summary: 'request {approval} does not stand at the step "{node}" any more',
    hints: ['look at it again'],
  },
  'platform/approval-not-asked': {
    summary: 'the step "{node}" of request {approval} does not wait for {actor}',
    hints: ['ask one of those who decide it to transfer it'],
  },
  'platform/approval-step-forbids': {
    summary: 'the step "{node}" of request {approval} does not allow {decision}',
    hints: ['see `allow` in the flow'],
  },
  'platform/approval-person-unfit': {
    summary: '"{person}" cannot decide request {approval}',
    hints: ['name somebody else with a role that approves it'],
  },
  'form/missing': { summary: '"{field}" is not filled in', hints: ['fill it in'] },
  'form/type': { summary: '"{field}" takes: {expected}', hints: ['correct the value'] },
  'form/limit': { summary: '"{field}" is beyond its limit {limit}: {bound}', hints: ['correct the value'] },
  'form/no-such': {
    summary: '"{field}" names something that is not there or cannot be chosen: {name}',
    hints: ['choose another'],
  },
  'form/rule': { summary: '"{field}" breaks a rule of the flow: {message}', hints: ['correct the value'] },
  'form/unknown-field': { summary: 'the form has no field "{field}"', hints: ['leave it out'] },
} as const satisfies Record<string, Message>;
