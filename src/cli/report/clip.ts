/** The text, or its beginning with `…` when it has more than `limit` UTF-16 code units; characters stay whole. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 2);
  const splitsPair = last >= 0xd800 && last < 0xdc00;
  return `${text.slice(0, splitsPair ? limit - 2 : limit - 1)}…`;
}
