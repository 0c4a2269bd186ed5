import type { Resource } from '../model/resource.ts';
import type { Kind, Reference, ReferenceField } from './kind.ts';

/** Every place where a resource names another: in document order of the kind's reference fields, and then elsewhere. */
export function referencesOf(kind: Kind, resource: Resource): Reference[] {
  const found: Reference[] = [];
  for (const field of kind.referenceFields) collect(resource, field, [], found);
  if (kind.furtherReferences) found.push(...kind.furtherReferences(resource));
  return found;
}

/** Walks one field's pattern; `path` is shared on the way and copied for what is found. */
function collect(value: unknown, field: ReferenceField, path: (string | number)[], found: Reference[]): void {
  const token = field.path[path.length];
  if (token === undefined) {
    if (typeof value === 'string') found.push(referenceOf(value, field, path));
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (token === '@key') {
    for (const key of Object.keys(value)) found.push(referenceOf(key, field, [...path, key]));
  } else if (token !== '*') {
    if (!Array.isArray(value) && Object.hasOwn(value, token))
      below((value as Record<string, unknown>)[token], token, field, path, found);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) below(value[index], index, field, path, found);
  } else {
    for (const [key, item] of Object.entries(value)) below(item, key, field, path, found);
  }
}

function below(
  value: unknown,
  step: string | number,
  field: ReferenceField,
  path: (string | number)[],
  found: Reference[],
): void {
  path.push(step);
  collect(value, field, path, found);
  path.pop();
}

/** `open-store@^2` names a resource and the versions that will do. */
function referenceOf(text: string, { kind, mention }: ReferenceField, path: readonly (string | number)[]): Reference {
  const at = text.indexOf('@');
  if (at < 0) return { kind, name: text, path: [...path], mention };
  return { kind, name: text.slice(0, at), range: text.slice(at + 1), path: [...path], mention };
}
