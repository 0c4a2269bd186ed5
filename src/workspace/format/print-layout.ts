import stringWidth from 'fast-string-width';
import type { CollectionLayout, DocumentLayout, Entry, Layout, ScalarLayout } from './layout.ts';
import { CANONICAL, type FlowStyle, flowText } from './print-flow.ts';
import { blockHeader, keyText, literalLines } from './scalar-text.ts';

/** Collections in brackets end in this column at the latest; a Chinese character takes two. */
export const MAX_WIDTH = 120;

const STEP = 2;

export interface ValuePlace {
  /** Of the key or dash. */
  readonly indent: number;
  /** Columns that the key or dash takes. */
  readonly used: number;
  readonly tail?: string | undefined;
  /** The column in which brackets on this line end at the latest. */
  readonly width?: number;
  readonly style?: FlowStyle | undefined;
}

/** What stands behind `key:` or `-`: the rest of the line, beginning with a blank, and the lines below. */
export interface ValueText {
  readonly head: string;
  readonly below: readonly string[];
}

/** The lines of a document, without `---`. */
export function documentLines({ lead, content, end }: DocumentLayout, style?: FlowStyle): string[] {
  const lines: string[] = [];
  pushComments(lines, lead, 0);
  if (content) {
    const { head, below } = valueText(content, { indent: -STEP, used: -1, style });
    if (head !== '') lines.push(head.slice(1));
    lines.push(...below);
  }
  const kept = content && keepsBlankLines(content) ? lines.length : 0;
  pushComments(lines, end, 0);
  while (lines.length > kept && lines.at(-1) === '') lines.pop();
  return lines;
}

/** Prints a value in canonical form: brackets where they were and fit, else a line for every entry. */
export function valueText(
  value: Layout,
  { indent, used, tail, width = MAX_WIDTH, style = CANONICAL }: ValuePlace,
): ValueText {
  const comment = tail === undefined ? '' : ` ${tail}`;
  const block = value.type === 'scalar' ? blockText(value, indent + STEP) : undefined;
  if (block) return { head: ` ${block.header}${comment}`, below: block.lines };
  const flow = flowText(value, false, style) ?? '';
  if (isCollection(value) && value.entries.length > 0) {
    const fits = flow !== '' && used + 1 + stringWidth(flow + comment) <= width;
    if (!fits) return { head: `${anchorText(value)}${comment}`, below: entryLines(value, indent + STEP, style) };
  }
  return { head: ` ${flow}${comment}`, below: [] };
}

function isCollection(value: Layout): value is CollectionLayout {
  return value.type === 'map' || value.type === 'sequence';
}

function anchorText({ anchor }: { readonly anchor?: string }): string {
  return anchor === undefined ? '' : ` &${anchor}`;
}

function blockText(scalar: ScalarLayout, indent: number): { header: string; lines: string[] } | undefined {
  const { value, folded } = scalar;
  if (typeof value !== 'string') return undefined;
  const content = folded ?? literalLines(value);
  if (!content) return undefined;
  const header = blockHeader(folded ? '>' : '|', value, content.find((line) => line !== '') ?? '', STEP);
  const pad = ' '.repeat(Math.max(indent, STEP));
  const lines = content.map((line) => (line === '' ? '' : `${pad}${line}`));
  return { header: `${anchorText(scalar).slice(1)}${scalar.anchor === undefined ? '' : ' '}${header}`, lines };
}

/** The lines of a collection's entries. */
export function entryLines({ entries, end }: CollectionLayout, indent: number, style = CANONICAL): string[] {
  const lines: string[] = [];
  let kept = -1;
  entries.forEach((entry, index) => {
    const lead = [...entry.lead, ...innerComments(entry)];
    pushComments(lines, index === 0 || lines.length === kept ? withoutFirstBlank(lead) : lead, indent);
    lines.push(...linesOf(entry, indent, style));
    if (keepsBlankLines(entry.value)) kept = lines.length;
  });
  pushComments(lines, lines.length === kept ? withoutFirstBlank(end) : end, indent);
  return lines;
}

function linesOf(entry: Entry, indent: number, style: FlowStyle): string[] {
  const { key, tail } = entry;
  const start = `${' '.repeat(indent)}${key === undefined ? '-' : `${keyText(key, false)}:`}`;
  const value = key === undefined ? withoutFirstLead(entry) : withoutEmptyEnd(entry.value);
  const { head, below } = valueText(value, { indent, used: stringWidth(start), tail, style });
  const [first, ...rest] = below;
  // A collection in an item begins on the line of the dash.
  if (key === undefined && head === '' && first !== undefined) return [`${start} ${first.trimStart()}`, ...rest];
  return [`${start}${head}`, ...below];
}

/** Comments that have no line of their own inside the entry, and so stand above it: below a dash, in an empty collection. */
function innerComments(entry: Entry): string[] {
  const { value, key, tail } = entry;
  if (!isCollection(value)) return [];
  const [first] = value.entries;
  if (!first) return value.end;
  return key === undefined && tail === undefined && value.anchor === undefined
    ? [...withoutFirstBlank(first.lead), ...innerComments(first)]
    : [];
}

function withoutFirstLead(entry: Entry): Layout {
  const { value, tail } = entry;
  if (!isCollection(value) || tail !== undefined || value.anchor !== undefined) return withoutEmptyEnd(value);
  const [first, ...rest] = value.entries;
  if (!first) return withoutEmptyEnd(value);
  const inner = first.key === undefined ? withoutFirstLead(first) : first.value;
  return { ...value, entries: [{ ...first, lead: [], value: inner }, ...rest] };
}

function withoutEmptyEnd(value: Layout): Layout {
  return isCollection(value) && value.entries.length === 0 ? { ...value, end: [] } : value;
}

function pushComments(lines: string[], comments: readonly string[], indent: number): void {
  for (const comment of comments) {
    if (comment !== '') lines.push(`${' '.repeat(indent)}${comment}`);
    else if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  }
}

function withoutFirstBlank(lines: readonly string[]): readonly string[] {
  return lines[0] === '' ? lines.slice(1) : lines;
}

/** Does a text end here that would take a blank line below for its own? */
function keepsBlankLines(value: Layout): boolean {
  if (value.type === 'scalar') return typeof value.value === 'string' && value.value.endsWith('\n\n');
  if (!isCollection(value) || value.flow || value.end.length > 0) return false;
  const last = value.entries.at(-1);
  return last !== undefined && keepsBlankLines(last.value);
}
