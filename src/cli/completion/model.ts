import type { Command } from '@oclif/core';
import { KINDS } from '../../kinds/index.ts';

/** What may be typed in a place: one of some words, a file, a folder, an address of the workspace, or anything. */
export type Completable =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'files' | 'folders' | 'addresses' | 'anything' };

export interface CompletionFlag {
  /** `--out`. */
  readonly name: string;
  /** `-o`. */
  readonly short?: string;
  readonly summary: string;
  /** Absent for a flag that is on or off. */
  readonly value?: Completable;
}

/** A command, as shells need it. */
export interface CompletionCommand {
  /** What is typed: `platform serve`. */
  readonly name: string;
  readonly summary: string;
  readonly args: readonly Completable[];
  /** The last argument may stand several times. */
  readonly isVariadic: boolean;
  readonly flags: readonly CompletionFlag[];
}

/** What arguments and flags of these names take; flags that are not named here take anything. */
const BY_NAME: Readonly<Record<string, Completable>> = {
  address: { type: 'addresses' },
  command: { type: 'anything' },
  data: { type: 'folders' },
  dir: { type: 'folders' },
  file: { type: 'files' },
  out: { type: 'files' },
  only: { type: 'addresses' },
  paths: { type: 'files' },
  plan: { type: 'files' },
  root: { type: 'folders' },
  selector: { type: 'addresses' },
  store: { type: 'addresses' },
  kind: { type: 'words', words: KINDS.map(({ slug }) => slug) },
};

/** The commands that a shell completes, by name; hidden ones are left out. */
export function completionModel(commands: readonly Command.Loadable[]): readonly CompletionCommand[] {
  return commands
    .filter(({ hidden }) => !hidden)
    .map((command) => {
      const args = Object.values(command.args ?? {}).filter(({ hidden }) => !hidden);
      return {
        name: command.id.replaceAll(':', ' '),
        summary: firstSentence(command.summary ?? ''),
        args: args.map((arg) => completable(arg.name, arg.options)),
        isVariadic: args.some(({ multiple }) => multiple === true),
        flags: Object.values(command.flags).flatMap((flag) => (flag.hidden ? [] : flagsOf(flag))),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A flag, and its `--no-` form where it has one. */
function flagsOf(flag: Command.Flag.Any): CompletionFlag[] {
  const one: CompletionFlag = {
    name: `--${flag.name}`,
    summary: firstSentence(flag.summary ?? ''),
    ...(flag.char ? { short: `-${flag.char}` } : {}),
    ...(flag.type === 'option' ? { value: completable(flag.name, flag.options) } : {}),
  };
  return flag.type === 'boolean' && flag.allowNo ? [one, { ...one, name: `--no-${flag.name}` }] : [one];
}

function completable(name: string, options: readonly string[] | undefined): Completable {
  if (options) return { type: 'words', words: options };
  return (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined) ?? { type: 'anything' };
}

/** One line without what shells would interpret. */
function firstSentence(text: string): string {
  return (text.split(/[\n;；]|(?<=\.) /)[0] ?? '').replace(/[`'"\\$]/g, '').trim();
}
