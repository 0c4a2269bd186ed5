import { Flags } from '@oclif/core';

/** The flag of the commands that look at a workspace as it is in one environment. */
export const environmentFlags = {
  env: Flags.string({
    char: 'e',
    summary: 'Environment in storeops.yaml: its platform, its overlay, its limits.',
  }),
};
