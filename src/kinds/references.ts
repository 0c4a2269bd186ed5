import type { ValuePath } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import type { Kind, Reference } from './kind.ts';

/** Every place where a resource names another, in document order of the kind's reference fields. */
export function referencesOf(kind: Kind, resource: Resource): Reference[] {
  const found: Reference[] = [];
  for (const field of kind.referenceFields) {
    collect(resource, field.path, 0, [], (text, path) => {
      const at = text.indexOf('@');
      const name = at < 0 ? text : text.slice(0, at);
      found.push({
        kind: field.kind,
        name,
        ...(at < 0 ? {} : { range: text.slice(at + 1) }),
        path,
        mention: field.mention,
      });
    });
  }
  return found;
}

function collect(
  value: unknown,
  pattern: readonly string[],
  depth: number,
  path: ValuePath,
  yieldText: (text: string, path: ValuePath) => void,
): void {
  const token = pattern[depth];
  if (token === undefined) {
    if (typeof value === 'string') yieldText(value, path);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (token === '@key') {
    for (const key of Object.keys(value)) yieldText(key, [...path, key]);
  } else if (token !== '*') {
    if (!Array.isArray(value) && Object.hasOwn(value, token))
      collect((value as Record<string, unknown>)[token], pattern, depth + 1, [...path, token], yieldText);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, pattern, depth + 1, [...path, index], yieldText);
    });
  } else {
    for (const [key, item] of Object.entries(value)) collect(item, pattern, depth + 1, [...path, key], yieldText);
  }
}
