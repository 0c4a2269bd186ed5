import { formatAddress } from '../model/address.ts';
import type { Diagnostic, RelatedPlace } from '../model/diagnostic.ts';
import { positionsOf } from './place-findings.ts';
import type { Declaration } from './workspace.ts';
import type { Positions } from './yaml/positions.ts';

/** Gives findings the places of what they speak about beside their own: each such file is parsed once. */
export function placeRelated(
  root: string,
  diagnostics: readonly Diagnostic[],
  declarations: ReadonlyMap<string, Declaration>,
): Diagnostic[] {
  const files = new Map<string, Positions>();
  const place = (related: RelatedPlace): RelatedPlace => {
    const at = declarations.get(formatAddress(related.address));
    if (!at) return related;
    const positions = files.get(at.file) ?? positionsOf(root, at.file);
    files.set(at.file, positions);
    return { ...related, range: { file: at.file, ...positions.locate(at.document, related.path, 'key') } };
  };
  return diagnostics.map((diagnostic) => {
    if (!diagnostic.related) return diagnostic;
    const related = diagnostic.related.map(place);
    const range = related[0]?.range;
    // Formats that know of one place only name the other in the text.
    const args = range ? { ...diagnostic.args, place: `${range.file}:${range.line}` } : diagnostic.args;
    return { ...diagnostic, related, ...(args ? { args } : {}) };
  });
}
