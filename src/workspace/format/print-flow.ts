import type { Entry, Layout } from './layout.ts';
import { keyText, textScalar } from './scalar-text.ts';

export interface FlowStyle {
  /** `{ a: 1 }` instead of `{a: 1}`. */
  readonly padded: boolean;
  /** Scalars that were written in brackets stay as they were. */
  readonly verbatim: boolean;
}

export const CANONICAL: FlowStyle = { padded: true, verbatim: false };

/** A value on one line: a scalar, or a collection in brackets; undefined when comments or the like forbid it. */
export function flowText(layout: Layout, inFlow: boolean, style: FlowStyle = CANONICAL): string | undefined {
  if (layout.type === 'alias') return `*${layout.name}`;
  const anchor = layout.anchor === undefined ? '' : `&${layout.anchor} `;
  if (layout.type === 'scalar') {
    const text = style.verbatim && layout.source !== undefined ? layout.source : scalarText(layout, inFlow);
    return `${anchor}${text}`;
  }
  const { type, entries, end } = layout;
  if (entries.length === 0 && end.length === 0) return `${anchor}${type === 'map' ? '{}' : '[]'}`;
  if (!layout.flow || end.length > 0) return undefined;
  const parts: string[] = [];
  for (const entry of entries) {
    const part = flowEntry(entry, style);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const inner = parts.join(', ');
  if (type === 'sequence') return `${anchor}[${inner}]`;
  return `${anchor}${style.padded ? `{ ${inner} }` : `{${inner}}`}`;
}

/** A value that is no collection, on one line. */
export function scalarText(
  { value, source }: { readonly value: string | number | boolean | null; readonly source?: string },
  inFlow: boolean,
): string {
  if (typeof value === 'string') return textScalar(value, inFlow);
  // Numbers stay as written, so that 1.50 keeps its digits.
  return typeof value === 'number' && source !== undefined ? source : String(value);
}

function flowEntry({ key, value, lead, tail }: Entry, style: FlowStyle): string | undefined {
  if (tail !== undefined || lead.some((line) => line !== '')) return undefined;
  const text = flowText(value, true, style);
  if (text === undefined || key === undefined) return text;
  return `${keyText(key, true)}: ${text}`;
}
