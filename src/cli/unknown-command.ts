import type { Interfaces } from '@oclif/core';
import { UserError } from '../model/user-error.ts';
import { nearestName } from '../operations/nearest-name.ts';

/** What other tools call it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  apply: 'push',
  check: 'validate',
  create: 'new',
  deploy: 'push',
  diff: 'plan',
  drift: 'status',
  export: 'pull',
  format: 'fmt',
  generate: 'new',
  import: 'pull',
  lint: 'validate',
  log: 'history',
  sync: 'push',
  undo: 'rollback',
};

/** oclif's "command … not found" in our own words, with the command that was most likely meant; undefined for other errors. */
export function unknownCommand(thrown: unknown, config: Pick<Interfaces.Config, 'commands'>): UserError | undefined {
  const id = /^command (.+) not found\.?$/i.exec(thrown instanceof Error ? thrown.message : '')?.[1];
  if (id === undefined) return undefined;
  const words = id.split(':');
  const ids = config.commands.filter(({ hidden }) => !hidden).map((command) => command.id.replaceAll(':', ' '));
  if (id.startsWith('-')) return new UserError('usage/flag-first', { flag: id });
  // oclif takes the words after a command without arguments for a part of its name.
  const called = longestFirst(words).find((text) => ids.includes(text));
  if (called !== undefined) {
    const text = words.slice(called.split(' ').length).join(' ');
    return new UserError('usage/unexpected-argument', { text, command: called });
  }
  const command = words.slice(0, knownDepth(words, ids) + 1).join(' ');
  const suggestion = longestFirst(words)
    .map((text) => nearest(text, ids))
    .find((found) => found !== undefined);
  return new UserError('usage/unknown-command', { command, ...(suggestion ? { suggestion } : {}) });
}

/** `a b c` → `a b c`, `a b`, `a`. */
function longestFirst(words: readonly string[]): string[] {
  return words.map((_, index) => words.slice(0, words.length - index).join(' '));
}

/** How many leading words name a topic. */
function knownDepth(words: readonly string[], ids: readonly string[]): number {
  const topic = longestFirst(words).find((text) => ids.some((id) => id.startsWith(`${text} `)));
  return topic === undefined ? 0 : topic.split(' ').length;
}

function nearest(text: string, ids: readonly string[]): string | undefined {
  const synonym = SYNONYMS[text];
  return synonym !== undefined && ids.includes(synonym) ? synonym : nearestName(text, ids);
}
