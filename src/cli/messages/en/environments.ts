import type { Message } from '../message.ts';

/** Findings and errors about environments, by code. */
export const environments = {
  'overlay/form': {
    summary: 'a file of an overlay holds apiVersion, kind, metadata.name, and of the spec what differs',
    hints: ['name a resource of the workspace and leave out all that is the same'],
  },
  'overlay/not-open': {
    summary: '{field} of {address} is the same in every environment',
    hints: [
      'an overlay may change: {open}',
      'an overlay may change what layers say: of stores, and defaults above them',
    ],
  },
  'overlay/unknown-resource': {
    summary: 'there is no {address} that could differ here',
    hints: ['an overlay changes resources of the workspace; it adds none'],
  },
  'usage/unknown-environment': {
    summary: 'there is no environment "{environment}" in storeops.yaml',
    hints: ['use one of: {known}', 'add it below "environments"'],
  },
} as const satisfies Readonly<Record<string, Message>>;
