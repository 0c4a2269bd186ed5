import { Flags } from '@oclif/core';

/** Flags of the commands that talk to a platform. */
export const platformFlags = {
  platform: Flags.string({ char: 'p', summary: 'Platform in storeops.yaml; default: its defaultPlatform.' }),
};
