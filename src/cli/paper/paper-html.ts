import { escapeHtml } from '../../model/escape-html.ts';
import type { Block, Paper, Words } from './paper.ts';
import { PAPER_STYLE } from './paper-style.ts';

/** A document as one HTML page that needs nothing else, for screen and paper. */
export function paperHtml({ title, language, blocks }: Paper): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${PAPER_STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</body>',
    '</html>',
  ].join('\n');
}

function blockHtml(block: Block): string {
  if (block.type === 'heading') return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
  if (block.type === 'words') return `<p>${block.words.map(wordsHtml).join(' <i>·</i> ')}</p>`;
  const head = block.head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${wordsHtml(cell)}</td>`).join('')}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function wordsHtml({ text, tone }: Words): string {
  return tone === undefined ? escapeHtml(text) : `<span class="${tone}">${escapeHtml(text)}</span>`;
}
