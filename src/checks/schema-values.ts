/** What JSON Schema calls an object. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The length of a text in characters, some of which take two code units. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether no two items are equal as JSON. */
export function isUnique(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  if (new Set(items).size < items.length) return false;
  const composite = items.filter((item) => typeof item === 'object' && item !== null);
  return composite.every((item, index) => !composite.slice(0, index).some((other) => isEqual(item, other)));
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}
