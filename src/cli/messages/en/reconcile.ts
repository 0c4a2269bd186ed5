import type { Message } from '../message.ts';

/** What an agent says. */
export const reconcileTexts = {
  'reconcile.listening': 'Following the branch for {platform}; health and metrics at {url}. Ctrl-C stops.',
  'reconcile.stopped': 'The agent has stopped; nothing is half done.',
  'reconcile.noCommit': '?',
  'reconcile.in-sync': 'in sync with commit {commit} (revision {revision}).',
  'reconcile.pushed': 'pushed commit {commit}: {changes|change|changes}, now revision {revision}.',
  'reconcile.healed': 'set {changes|change|changes} made outside git back to commit {commit}, now revision {revision}.',
  'reconcile.drifted': 'DRIFT from commit {commit} (revision {revision}):',
  'reconcile.held': 'HELD before commit {commit} (revision {revision}):',
  'reconcile.frozen': 'FROZEN before commit {commit}, {changes|change waits|changes wait}:',
  'reconcile.invalid': 'NOT PUSHED, commit {commit} is invalid:',
  'reconcile.unsigned': 'NOT PUSHED, commit {commit} is not trusted:',
  'reconcile.rewound': 'NOT PUSHED, commit {commit} is not ahead of what is live:',
  'reconcile.refused': 'NOT PUSHED, commit {commit} is refused:',
  'reconcile.standby': 'standing by at commit {commit}:',
  'reconcile.failed': 'FAILED, to be tried again:',
  'status.agent': 'Agent {agent}, seen {seen}: {what}',
} as const;

/** What stops an agent or stands in its way, by code. */
export const reconcileErrors = {
  'reconcile/branch': { summary: '"{branch}" is not a branch name', hints: ['write it as in git, like main'] },
  'reconcile/checkout': {
    summary: 'commit {commit} cannot be checked out ({reason})',
    hints: ['check the free space in the state folder'],
  },
  'reconcile/drifted': {
    summary: '{changes|change was|changes were} made outside git',
    hints: ['`storeops status` tells by whom; `--drift heal` sets such changes back'],
  },
  'reconcile/frozen': {
    summary: 'freeze window "{window}" ({reason})',
    hints: [
      'it is pushed after {until}; a waiver of the gate freeze-window lets it through',
      'no end of the freeze is in sight; a waiver lets it through',
    ],
  },
  'reconcile/git-missing': { summary: 'git is not there', hints: ['install git'] },
  'reconcile/held': {
    summary: '{actor} rolled back to revision {revision}',
    hints: ['it stays so until another commit comes; revert the commit that was rolled back'],
  },
  'reconcile/no-branch': { summary: '{url} has no branch {branch}', hints: ['name another one with --branch'] },
  'reconcile/no-remote': {
    summary: 'the repository around {root} has no remote called origin',
    hints: ['pass --remote with the address of one'],
  },
  'reconcile/remote-unreachable': {
    summary: '{url} does not answer ({reason})',
    hints: ['check the network and the access of this machine to the repository'],
  },
  'reconcile/rewound': {
    summary:
      'the live commit {live} is not in the history of {commit}: the branch was forced back, or another was pushed',
    hints: ['merge what is live into the branch, or pass --allow-rewind once'],
  },
  'reconcile/unsigned': {
    summary: 'commit {commit} has no signature of a trusted key',
    hints: ['sign it, or add the key to the allowed signers'],
  },
} as const satisfies Readonly<Record<string, Message>>;
