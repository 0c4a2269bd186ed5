import type { Block, Paper, Words } from './paper.ts';
import { PAPER_STYLE } from './paper-style.ts';

/** A document as one HTML page that needs nothing else, for screen and paper. */
export function paperHtml({ title, language, blocks }: Paper): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${PAPER_STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</body>',
    '</html>',
  ].join('\n');
}

function blockHtml(block: Block): string {
  if (block.type === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
  if (block.type === 'words') return `<p>${block.words.map(wordsHtml).join(' <i>·</i> ')}</p>`;
  const head = block.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${wordsHtml(cell)}</td>`).join('')}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function wordsHtml({ text, tone }: Words): string {
  return tone === undefined ? escaped(text) : `<span class="${tone}">${escaped(text)}</span>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that HTML leaves as it is. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
