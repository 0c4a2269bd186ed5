export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the terminal: `--lang` wins, then STOREOPS_LANG, then the locale; English when nothing says Chinese. */
export function languageOf(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  const text = flag ?? env.STOREOPS_LANG ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG) ?? '';
  return /^zh/i.test(text) ? 'zh-CN' : 'en';
}
