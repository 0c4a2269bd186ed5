import type { Language } from '../messages/language.ts';
import type { Translation } from './translate-command.ts';

/** The help texts of a language; undefined for the one that the classes are written in. Loaded when asked for. */
export async function translationOf(language: Language): Promise<Translation | undefined> {
  if (language === 'en') return undefined;
  const [{ commands }, { sharedFlags }, { headings }, { wrapText }] = await Promise.all([
    import('./zh-CN/commands.ts'),
    import('./zh-CN/shared-flags.ts'),
    import('./zh-CN/headings.ts'),
    import('./wrap-text.ts'),
  ]);
  return { commands, sharedFlags, headings, wrap: wrapText };
}
