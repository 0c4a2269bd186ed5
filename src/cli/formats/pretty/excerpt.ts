import type { SourceRange } from '../../../model/diagnostic.ts';
import { displayWidth, fitEnd, fitStart } from '../../report/display-width.ts';
import { visible } from '../../report/visible.ts';

/** A line of a file as a terminal shows it, and the carets that stand below the place. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

const TAB_STOP = 4;

/** Nobody's terminal shows more of a line than this on either side of a place. */
const NEAR = 1000;

/** Shows a place in its line, in no more columns than there are: the place stays, the rest of the line yields. */
export function excerpt(text: string, place: SourceRange, columns: number): Excerpt {
  const start = Math.min(place.column - 1, text.length);
  const stop = place.endLine === place.line ? Math.min(place.endColumn - 1, text.length) : text.trimEnd().length;
  const end = Math.max(start, stop);
  const before = printable(text.slice(Math.max(0, start - NEAR), start), 0);
  const column = displayWidth(before);
  const marked = fitStart(printable(text.slice(start, Math.min(end, start + NEAR)), column), Math.max(1, columns));
  const after = printable(text.slice(end, end + NEAR), column + displayWidth(marked));
  // A place behind the end of its line has nothing to mark, but still a caret.
  const carets = Math.max(1, displayWidth(marked));
  const shownBefore = shortStart(before, columns - carets, displayWidth(after));
  const shownAfter = shortEnd(after, columns - displayWidth(shownBefore + marked));
  return {
    line: (shownBefore + marked + shownAfter).trimEnd(),
    carets: ' '.repeat(displayWidth(shownBefore)) + '^'.repeat(carets),
  };
}

/** Tabs become blanks up to the next stop; `column` is where the text begins. */
function printable(text: string, column: number): string {
  let shown = '';
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) shown += ' '.repeat(TAB_STOP - ((column + displayWidth(shown)) % TAB_STOP));
    shown += visible(part);
  }
  return shown;
}

/** What stands before the place gets the room that what stands behind it does not need, at least half. */
function shortStart(text: string, room: number, wanted: number): string {
  const columns = Math.max(Math.floor(room / 2), room - wanted);
  return displayWidth(text) <= columns ? text : `…${fitEnd(text, Math.max(0, columns - 1))}`;
}

function shortEnd(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : `${fitStart(text, Math.max(0, columns - 1))}…`;
}
