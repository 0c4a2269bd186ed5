import { Flags } from '@oclif/core';
import { platformFlags } from './platform-flags.ts';

/** Flags of the commands about a rollout. */
export const rolloutFlags = {
  ...platformFlags,
  rollout: Flags.string({ summary: 'Which rollout; default: the only one.' }),
};
