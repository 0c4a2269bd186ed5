import type { Message } from '../message.ts';

/** What is said about events and what they start, by code. */
export const triggers = {
  'platform/capability-off': {
    summary: '"{store}" has not got "{capability}" yet',
    hints: ['it comes with a later phase of the rollout'],
  },
  'platform/store-needed': { summary: 'it must be said which store this is about', hints: ['name it in `store`'] },
  'platform/device-unknown': { summary: '"{store}" has no device "{device}"', hints: ['check the code on the device'] },
  'platform/nothing-to-restock': {
    summary: '"{sku}" needs nothing in "{store}"',
    hints: ['say a quantity to ask for it anyway'],
  },
} as const satisfies Record<string, Message>;
