import { type AddressText, formatAddress } from '../../model/address.ts';
import type { Diagnostic, Severity, SourceRange } from '../../model/diagnostic.ts';
import { formatPath } from '../../model/value-path.ts';
import type { Messages } from '../messages/index.ts';
import { clip } from './clip.ts';
import { visible } from './visible.ts';

/** A finding as reports tell it: in the reader's language, without control characters, at a place. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly hint?: string;
  /** Relative to the workspace. */
  readonly place: SourceRange;
  /** Other places that it speaks about. */
  readonly related?: readonly SourceRange[];
  readonly address?: AddressText;
  /** `spec.steps.0.id`. */
  readonly path?: string;
}

/** A text longer than this quotes something that no reader wants to see whole. */
const LONGEST_TEXT = 1000;

/** Where something without a place of its own is shown: at the beginning of the workspace's own file. */
export const CONFIG_PLACE: SourceRange = { file: 'storeops.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };

export function findingsOf(diagnostics: readonly Diagnostic[], messages: Messages): Finding[] {
  return diagnostics.map(({ code, severity, args = {}, range = CONFIG_PLACE, related = [], address, path }) => {
    const { summary, hint } = messages.message(code, args);
    const places = related.flatMap((place) => place.range ?? []);
    return {
      code,
      severity,
      summary: readable(summary),
      ...(hint === undefined ? {} : { hint: readable(hint) }),
      place: range,
      ...(places.length > 0 ? { related: places } : {}),
      ...(address ? { address: formatAddress(address) } : {}),
      ...(path && path.length > 0 ? { path: visible(formatPath(path)) } : {}),
    };
  });
}

function readable(text: string): string {
  return visible(clip(text, LONGEST_TEXT));
}
