import { Flags } from '@oclif/core';
import { rolloutFlags } from './rollout-flags.ts';

/** Flags of the commands that move stores between phases. */
export const moveFlags = {
  ...rolloutFlags,
  by: Flags.string({ helpValue: 'ACCOUNT', summary: 'Who asks for it; default: as git signs.' }),
  branch: Flags.string({ summary: 'Branch to commit on; default: named after the record.' }),
  commit: Flags.boolean({ default: true, allowNo: true, summary: 'Commit the files on a branch.' }),
  'open-pr': Flags.boolean({ default: false, summary: 'Push the branch and ask for its review with gh or glab.' }),
  yes: Flags.boolean({ char: 'y', default: false, summary: 'Go ahead without a question.' }),
};
