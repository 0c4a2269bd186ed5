import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileFinding } from './check-text.ts';
import { decodeText, readBytes } from './read-file.ts';
import { Positions } from './yaml/positions.ts';

/** Codes about a value rather than about its key being there. */
const AT_VALUE = new Set(['shape/value', 'shape/pattern', 'shape/range', 'reference/unknown', 'reference/version']);

/** Gives the findings of one file their places. The file is parsed a second time, now with positions; only faulty files pay for that. */
export function placeFindings(root: string, file: string, findings: readonly FileFinding[]): Diagnostic[] {
  let positions: Positions | undefined;
  return findings.map(({ document, diagnostic }) => {
    if (diagnostic.range) return diagnostic;
    positions ??= positionsOf(root, file);
    const { path = [], span } = diagnostic;
    if (span) return { ...diagnostic, range: { file, ...positions.locateSpan(document, path, span) } };
    // A caret under a sequence's item must stand under the value: an item has no key.
    const at = AT_VALUE.has(diagnostic.code) && typeof path.at(-1) === 'number' ? 'value' : 'key';
    return { ...diagnostic, range: { file, ...positions.locate(document, path, at) } };
  });
}

/** Where the parts of a file stand; an unreadable file counts as an empty one. */
export function positionsOf(root: string, file: string): Positions {
  const bytes = readBytes(root, { file });
  const text = Buffer.isBuffer(bytes) ? decodeText(file, bytes) : '';
  return new Positions(typeof text === 'string' ? text : '');
}
