import type { LocalizedText } from './resource.ts';

/** A text in a language, in Chinese where it has no other. */
export function textIn(text: LocalizedText, language: keyof LocalizedText): string {
  return text[language] ?? text['zh-CN'];
}
