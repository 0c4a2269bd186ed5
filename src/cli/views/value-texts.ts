import { canonicalJson } from '../../model/canonical-json.ts';
import type { FieldChange } from '../../model/change.ts';
import { visible } from '../report/visible.ts';

/** A field's values as text, without what both begin with when that is long: the difference has to be in sight. */
export interface ValueTexts {
  readonly before?: string;
  readonly after?: string;
}

export interface ValueTextOptions {
  /** Most UTF-16 code units of each. */
  readonly limit: number;
  /** Says how much follows a text that was cut. */
  readonly more: (count: number) => string;
  /** A text as it stands, instead of in quotes. */
  readonly plain?: boolean;
}

/** So much of what is the same stands before the difference. */
const LEAD = 20;

export function valueTexts(field: FieldChange, options: ValueTextOptions): ValueTexts {
  const before = 'before' in field ? textOf(field.before, options) : undefined;
  const after = 'after' in field ? textOf(field.after, options) : undefined;
  const isLong = Math.max(before?.length ?? 0, after?.length ?? 0) > options.limit;
  const start = isLong && before !== undefined && after !== undefined ? commonLength(before, after) - LEAD : 0;
  const cut = (text: string): string => {
    const from = start > 0 ? wholeCharacter(text, start) : 0;
    const to = wholeCharacter(text, from + options.limit);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? options.more(text.length - to) : ''}`;
  };
  return {
    ...(before === undefined ? {} : { before: cut(before) }),
    ...(after === undefined ? {} : { after: cut(after) }),
  };
}

function textOf(value: unknown, { plain }: ValueTextOptions): string {
  return visible(plain && typeof value === 'string' ? value.replaceAll('\n', '⏎') : canonicalJson(value));
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The index itself, or the one before when a character would be split there. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit < 0xe000 ? index - 1 : Math.min(index, text.length);
}
