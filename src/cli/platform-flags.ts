import { Flags } from '@oclif/core';
import { environmentFlags } from './environment-flags.ts';

/** Flags of the commands that talk to a platform. */
export const platformFlags = {
  platform: Flags.string({
    char: 'p',
    exclusive: ['env'],
    summary: 'Platform in storeops.yaml; default: its defaultPlatform.',
  }),
  ...environmentFlags,
};
