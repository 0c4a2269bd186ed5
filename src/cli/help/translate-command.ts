import type { Command } from '@oclif/core';
import type { CommandTexts } from './command-texts.ts';

/** Help texts of one language. */
export interface Translation {
  /** By what is typed: `platform serve`. */
  readonly commands: Readonly<Record<string, CommandTexts>>;
  /** Flags that a command has no text of its own for. */
  readonly sharedFlags: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
  /** Breaks a text into lines of a width. */
  wrap(text: string, width: number): string;
}

/** A command with the texts of another language; what has none stays as it is. */
export function translateCommand(command: Command.Loadable, translation: Translation): Command.Loadable {
  const texts = translation.commands[command.id.replaceAll(':', ' ')];
  const flags = mapValues(command.flags, (flag, name) => {
    const summary = texts?.flags?.[name] ?? translation.sharedFlags[name] ?? flag.summary;
    return summary === undefined ? flag : { ...flag, summary };
  });
  if (!texts) return { ...command, flags };
  const { summary, description = '', examples, args } = texts;
  return {
    ...command,
    summary,
    description,
    flags,
    args: mapValues(command.args ?? {}, (arg, name) => {
      const text = args?.[name] ?? arg.description;
      return text === undefined ? arg : { ...arg, description: text };
    }),
    examples: (command.examples ?? []).map((example, index) => {
      const text = examples[index];
      return typeof example === 'string' || text === undefined ? example : { ...example, description: text };
    }),
  };
}

function mapValues<T>(values: Readonly<Record<string, T>>, change: (value: T, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
}
