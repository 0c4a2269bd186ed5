/** How many of `live` resources one push may delete: a number, or a share like `10%`; small deletions up to `floor` always may. */
export function deletionLimit(options: {
  readonly maxDelete: number | string;
  readonly floor: number;
  readonly live: number;
}): number {
  const { maxDelete, floor, live } = options;
  if (typeof maxDelete === 'number') return maxDelete;
  return Math.max(floor, Math.floor((live * Number.parseInt(maxDelete, 10)) / 100));
}
