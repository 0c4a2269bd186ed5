import type { CatalogueLine, OverridableField } from '../kinds/catalogue.ts';
import { fitsField } from '../kinds/fits-field.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import { valueAt } from '../model/value-at.ts';
import { suggest } from './suggest.ts';

/** Everything that is wrong with what a resource opens to overrides: a field that is not there, bounds that it cannot have. */
export function checkCatalogue({ catalogue }: Kind, resource: Resource): Diagnostic[] {
  return (catalogue?.lines(resource) ?? []).flatMap((line): Diagnostic[] => {
    const { field, path, bounds } = line;
    const place = catalogue?.locate(resource, field);
    if (!place) {
      const suggestion = suggest(field, catalogue?.fields?.(resource) ?? []);
      const args = { field, ...(suggestion ? { suggestion } : {}) };
      return [{ code: 'layers/unknown-field', severity: 'error', path: namePath(line, resource), args }];
    }
    if (!bounds || !place.schema || fitsField(bounds, place.schema)) return [];
    const args = { field, expected: rangeOf(place.schema) };
    return [{ code: 'layers/bounds', severity: 'error', path: [...path, 'bounds'], args }];
  });
}

/** Where a line names its field: the line itself, or a member of it. */
function namePath({ path }: CatalogueLine, resource: Resource): CatalogueLine['path'] {
  return typeof valueAt(resource, path) === 'string' ? path : [...path, 'field'];
}

/** `integer 0–30`, `duration`, `required, flag, off`. */
function rangeOf({ type, minimum, maximum, maxLength, values }: OverridableField): string {
  if (values) return values.join(', ');
  if (maxLength !== undefined) return `${type} ≤ ${maxLength}`;
  if (minimum === undefined && maximum === undefined) return type;
  return `${type} ${minimum ?? ''}–${maximum ?? ''}`;
}
