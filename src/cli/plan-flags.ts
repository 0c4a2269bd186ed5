import { Flags } from '@oclif/core';
import { platformFlags } from './platform-flags.ts';

/** Flags of the commands that compute a plan. */
export const planFlags = {
  ...platformFlags,
  only: Flags.string({
    summary: 'Only these: kinds, addresses or labels, separated by commas (sop,store/bj-*,region=beijing).',
  }),
  prune: Flags.boolean({ summary: 'Delete live resources that no file declares.' }),
};
