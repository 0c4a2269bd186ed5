import stringWidth from 'fast-string-width';
import type { Node } from 'yaml';
import type { Layout } from '../format/layout.ts';
import { MAX_WIDTH, valueText } from '../format/print-layout.ts';
import { mergeLayout } from './merge-layout.ts';
import { CannotSplice } from './splice.ts';
import type { Slot, Sync } from './sync.ts';

/** Writes the value of an entry anew; comments and whatever does not change inside it are kept. */
export function replaceValue({ lines, splices }: Sync, { extent, entry, place }: Slot, target: unknown): void {
  const { start, after, end, value } = extent;
  const gap = lines.text.slice(after, value?.range?.[0] ?? after);
  if (entry.value.type === 'scalar' && /\n\s*#/.test(gap))
    throw new CannotSplice('comments between a key and its value');
  const line = lines.text.slice(lines.start(start), after);
  const merged = withoutLastComments(mergeLayout(entry.value, target, place));
  const { head, below } = valueText(merged, {
    indent: lines.column(start),
    used: stringWidth(line),
    tail: entry.tail,
    // A line that was too long before may stay so.
    width: Math.max(MAX_WIDTH, stringWidth(lines.line(start))),
    style: flowStyle(lines.text, value),
  });
  const [first, ...rest] = below;
  const isItem = entry.key === undefined && head === '' && first !== undefined;
  const written = isItem ? [` ${first.trimStart()}`, ...rest] : [head, ...below];
  splices.push({ start: after, end: lines.end(end), text: written.join(lines.eol) });
}

/** How the brackets are written in what is replaced. */
function flowStyle(text: string, node: Node | null): { readonly padded: boolean; readonly verbatim: boolean } {
  const [start, end] = node?.range ?? [0, 0];
  const brace = /\{(?!\s*\})(\s?)/.exec(text.slice(start, end));
  return { padded: brace?.[1] !== '', verbatim: true };
}

/** Comments below the last entry stand outside of what is replaced, and stay where they are. */
function withoutLastComments(layout: Layout): Layout {
  if ((layout.type !== 'map' && layout.type !== 'sequence') || layout.flow) return layout;
  const last = layout.entries.at(-1);
  if (!last) return layout;
  return {
    ...layout,
    entries: [...layout.entries.slice(0, -1), { ...last, value: withoutLastComments(last.value) }],
    end: [],
  };
}
