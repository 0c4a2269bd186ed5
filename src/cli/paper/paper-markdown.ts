import { escapeMarkdown } from '../markdown/escape.ts';
import type { Block, Paper, Words } from './paper.ts';

/** A document as Markdown; ends without a line break. */
export function paperMarkdown({ title, blocks }: Paper): string {
  return [`# ${escapeMarkdown(title)}`, ...blocks.map(blockMarkdown)].join('\n\n');
}

function blockMarkdown(block: Block): string {
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
  if (block.type === 'words') return block.words.map(({ text }) => escapeMarkdown(text)).join(' · ');
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = ({ text, tone }: Words): string =>
    tone === 'good' ? `✔ ${escapeMarkdown(text)}` : tone === 'bad' ? `✗ ${escapeMarkdown(text)}` : escapeMarkdown(text);
  return [
    row(block.head.map(escapeMarkdown)),
    row(block.head.map(() => '---')),
    ...block.rows.map((cells) => row(cells.map(cell))),
  ].join('\n');
}
