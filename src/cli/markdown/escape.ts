import { visible } from '../report/visible.ts';

/** Text that stays text in Markdown: no markup, no HTML, no one mentioned, no issue referred to. Code in backticks stays code. */
export function escapeMarkdown(text: string): string {
  const parts = visible(text).split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapePlain(part))).join('');
}

function escapePlain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()|~$!]/g, '\\$&')
    .replace(/#(?=\d)/g, '#&#8203;')
    .replace(/@(?=\w)/g, '@&#8203;')
    .replaceAll('://', ':&#8203;//');
}

/** A name in a code span, also inside a table. */
export function codeSpan(text: string): string {
  const shown = visible(text).replaceAll('|', '\\|');
  if (!shown.includes('`')) return `\`${shown}\``;
  const fence = '`'.repeat(longestRun(shown) + 1);
  return `${fence} ${shown} ${fence}`;
}

/** A block of code that its own content cannot end. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return `${fence}${language}\n${lines.join('\n')}\n${fence}`;
}

/** A part that a reader opens. */
export function details(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** A comment that programs find and people do not see. */
export function marker(name: string): string {
  return `<!-- ${visible(name).replaceAll('--', '- -')} -->`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
