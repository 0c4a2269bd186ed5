import { Flags, type Interfaces } from '@oclif/core';
import { platformFlags } from '../platform-flags.ts';

/** How an agent is told what to follow, and what it may do. */
export const reconcileFlags = {
  ...platformFlags,
  remote: Flags.string({ summary: "Address of the repository; default: the workspace's origin." }),
  branch: Flags.string({ default: 'main', summary: 'Branch to follow.' }),
  once: Flags.boolean({ summary: 'One pass and no more, for cron.' }),
  interval: Flags.integer({ default: 60, min: 1, max: 86_400, summary: 'Seconds between passes.' }),
  drift: Flags.option({
    options: ['report', 'heal'] as const,
    default: 'report',
    summary: 'Report what was changed on the platform outside git, or set it back.',
  })(),
  prune: Flags.boolean({ summary: 'Delete live resources that no file declares.' }),
  signed: Flags.boolean({ summary: 'Push only commits that `git verify-commit` accepts.' }),
  'allowed-signers': Flags.string({
    helpValue: 'FILE',
    summary: 'SSH keys that may sign commits, as ssh-keygen reads them; implies --signed.',
  }),
  'allow-rewind': Flags.boolean({ summary: 'Follow a branch that was forced back to before what is live.' }),
  name: Flags.string({ summary: 'Names the agent to others; default: user@host.' }),
  state: Flags.string({ helpValue: 'DIR', summary: 'Folder for what it keeps; default: below .storeops/reconcile.' }),
  host: Flags.string({ default: '127.0.0.1', summary: 'Address for /healthz and /metrics.' }),
  port: Flags.integer({ default: 7081, min: 0, max: 65535, summary: 'Port for these; 0 takes any free one.' }),
};

export type ReconcileFlags = Interfaces.InferredFlags<typeof reconcileFlags>;
