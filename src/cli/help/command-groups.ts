import type { TextName } from '../messages/index.ts';

/** The groups of the root help, by the first word of a command; what is in none comes last. */
export const COMMAND_GROUPS: readonly { readonly title: TextName; readonly words: readonly string[] }[] = [
  { title: 'help.group.start', words: ['init', 'new', 'schema'] },
  { title: 'help.group.check', words: ['validate', 'explain', 'render', 'fmt'] },
  {
    title: 'help.group.deliver',
    words: ['simulate', 'plan', 'push', 'pull', 'status', 'history', 'rollback', 'reconcile', 'environment'],
  },
  {
    title: 'help.group.rollout',
    words: ['rollout', 'promote', 'demote', 'signoff', 'retro', 'requirements', 'release-notes'],
  },
  { title: 'help.group.platform', words: ['platform', 'metrics', 'insights', 'improvements', 'report', 'demo'] },
];

/** Commands shown together at the top of the root help, and what they show. */
export const ROOT_EXAMPLES: readonly { readonly text: TextName; readonly lines: readonly string[] }[] = [
  {
    text: 'help.example.start',
    lines: ['storeops init demo', 'cd demo', 'storeops validate', 'storeops push'],
  },
  { text: 'help.example.change', lines: ['storeops plan', 'storeops push'] },
  { text: 'help.example.review', lines: ['storeops plan --out plan.json', 'storeops push plan.json --yes'] },
];
