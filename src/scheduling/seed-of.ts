/** A number that a text always has, spread over all of 31 bits (FNV-1a): what spreads stores over minutes without chance. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // FNV's low bits alone follow the last letters.
  return ((hash >>> 16) ^ hash) & 0x7fffffff;
}
