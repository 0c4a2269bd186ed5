import type { Command } from '@oclif/core';
import { translateCommand } from '../help/translate-command.ts';
import { translationOf } from '../help/translation.ts';
import type { Language } from '../messages/language.ts';
import { bashScript } from './bash-script.ts';
import { fishScript } from './fish-script.ts';
import { completionModel } from './model.ts';
import { zshScript } from './zsh-script.ts';

export const COMPLETION_SHELLS = ['bash', 'zsh', 'fish'] as const;

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The completion script of a shell, its descriptions in a language. */
export async function completionScript(
  shell: string,
  commands: readonly Command.Loadable[],
  language: Language,
): Promise<string> {
  const translation = await translationOf(language);
  const told = translation ? commands.map((command) => translateCommand(command, translation)) : commands;
  return SCRIPTS[shell as keyof typeof SCRIPTS](completionModel(told));
}
