import stringWidth from 'fast-string-width';
import type { SchemaNode } from '../../model/schema-node.ts';

/** Comments are no wider than this, indentation aside. */
const WIDTH = 96;

/** What a schema says about a field in a language, with the values to choose from. */
export function descriptionOf({ description, enum: choices }: SchemaNode, language: 'zh-CN' | 'en'): string {
  const text = description === undefined ? '' : descriptionIn(language, description);
  if (!choices) return text;
  return language === 'zh-CN'
    ? `${text}可选：${choices.join('、')}。`
    : `${text} One of: ${choices.join(', ')}.`.trim();
}

/** Descriptions say the same in English first, then in Chinese. */
function descriptionIn(language: 'zh-CN' | 'en', description: string): string {
  const chinese = description.search(/[\u3400-\u9fff]/);
  const cut = chinese < 0 ? description.length : description.lastIndexOf('. ', chinese) + 1;
  const halves = { en: description.slice(0, cut).trim(), 'zh-CN': description.slice(cut).trim() };
  return halves[language] || description;
}

/** A text as comment lines. Chinese may break between any two characters, other text between words. */
export function commentLines(text: string): string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(
    /[\u3000-\u9fff\uff00-\uffef][，。；：、）]*|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g,
  ) ?? []) {
    if (line !== '' && stringWidth(line + piece.trimEnd()) > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].map((part) => `# ${part.trim()}`);
}
