import { displayWidth } from '../report/display-width.ts';

/** A Chinese character with the punctuation that may not start a line, or a word of another script, or white space. */
const PIECE = /[\u3000-\u9fff\uff00-\uffef][，。；：、！？）》”]*|[^\s\u3000-\u9fff\uff00-\uffef]+|[^\S\n]+|\n/g;

/** Breaks a text into lines of a width. Chinese breaks between any two characters, where oclif sees one endless word. */
export function wrapText(text: string, width: number): string {
  let lines = '';
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (piece === '\n' || (line !== '' && displayWidth(line + piece) > width)) {
      lines += `${line.trimEnd()}\n`;
      line = '';
      if (/^\s/.test(piece)) continue;
    }
    line += piece;
  }
  return lines + line;
}
