import type { CommentToken } from './comment-tokens.ts';
import type { Mark, OpenCollection, ReadDocument } from './read-layout.ts';

/**
 * Gives a document's comments and blank lines to its entries: a comment on an entry's line is its tail, one on a line of
 * its own belongs to the entry below it, or to the end of the collection whose indentation it has.
 */
export function attachComments(text: string, document: ReadDocument, comments: readonly CommentToken[]): void {
  for (const comment of comments) attach(text, document, comment);
  const [first] = document.marks;
  for (const { entry, parent, start } of document.marks)
    if (!parent.brackets && hasBlankAbove(text, document, start))
      addBlank(entry === first?.entry ? document.layout.lead : entry.lead);
}

function attach(text: string, document: ReadDocument, comment: CommentToken): void {
  const { marks, layout } = document;
  const above = lastBefore(marks, comment.offset);
  if (!comment.ownLine) {
    const owner = ownerOfLine(marks, above, comment.offset);
    if (!owner) layout.lead.push(comment.text);
    else if (owner.entry.tail === undefined) owner.entry.tail = comment.text;
    else owner.entry.lead.push(comment.text);
    return;
  }
  const lines = placeOf(document, above, comment);
  if (hasBlankAbove(text, document, comment.offset)) addBlank(lines);
  lines.push(comment.text);
}

/** Where the comment on a line of its own goes. `above` is the index of the last entry that starts before it. */
function placeOf({ marks, layout, start }: ReadDocument, above: number, comment: CommentToken): string[] {
  const last = marks[above];
  const next = marks[above + 1];
  if (!last) return (start ?? -1) > comment.offset ? layout.lead : layout.end;
  if ((last.valueStart ?? -1) > comment.offset) return last.entry.lead;
  const chain = openAt(last, comment.offset);
  const [innermost] = chain;
  if (innermost?.brackets)
    return next && isWithin(next.start, innermost.brackets) ? next.entry.lead : innermost.layout.end;
  if (next && (comment.column <= next.column || next.parent.layout === last.entry.value)) return next.entry.lead;
  const ended = next ? chain.slice(0, Math.max(0, chain.indexOf(next.parent))) : chain;
  const fitting = ended.filter(({ column }) => column <= comment.column);
  const column = fitting[0]?.column;
  // Of several with the same indentation the outermost, as a reader would take it.
  const collection = fitting.filter((open) => open.column === column).at(-1);
  if (collection) return collection.parent || next ? collection.layout.end : layout.end;
  return next ? next.entry.lead : layout.end;
}

/** The collections that are open at an offset below a mark, innermost first; those in brackets may be closed by then. */
function openAt(mark: Mark, offset: number): OpenCollection[] {
  const chain: OpenCollection[] = [];
  for (let open: OpenCollection | undefined = mark.parent; open; open = open.parent)
    if (!open.brackets || isWithin(offset, open.brackets)) chain.push(open);
  return chain;
}

/** The entry a comment stands beside: the last one that starts before it and is not inside brackets closed by then. */
function ownerOfLine(marks: readonly Mark[], above: number, offset: number): Mark | undefined {
  for (let index = above; index >= 0; index -= 1) {
    const mark = marks[index];
    let open: OpenCollection | undefined = mark?.parent;
    while (open && (!open.brackets || isWithin(offset, open.brackets))) open = open.parent;
    if (!open) return mark;
  }
  return undefined;
}

function lastBefore(marks: readonly Mark[], offset: number): number {
  let index = marks.length - 1;
  while (index >= 0 && (marks[index]?.start ?? 0) > offset) index -= 1;
  return index;
}

function isWithin(offset: number, [start, end]: readonly [number, number]): boolean {
  return offset >= start && offset < end;
}

/** Is the line above the one of `offset` blank, and not part of a text? */
function hasBlankAbove(text: string, { kept }: ReadDocument, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (lineStart === 0 || text.slice(lineStart, offset).trim() !== '') return false;
  const aboveStart = lineStart === 1 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  if (text.slice(aboveStart, lineStart).trim() !== '') return false;
  return !kept.some(([start, end]) => aboveStart >= start && aboveStart < end);
}

function addBlank(lines: string[]): void {
  if (lines.at(-1) !== '') lines.push('');
}
