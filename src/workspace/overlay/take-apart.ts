import { isMap } from './overlay.ts';

/** What a file and the overlay above it have to say, so that together they make a value; undefined says nothing. */
export interface Parts {
  readonly plain: unknown;
  readonly said: unknown;
}

/** Takes a value apart: what the overlay speaks about goes to it, and there the file keeps what it says. */
export function takeApart(value: unknown, { plain, said }: Parts): Parts {
  if (!isMap(said)) return { plain, said: value === undefined ? null : value };
  const below: Record<string, unknown> = isMap(value) ? { ...value } : {};
  const above: Record<string, unknown> = {};
  for (const key of Object.keys(said)) {
    const own = { plain: isMap(plain) ? plain[key] : undefined, said: said[key] };
    const parts = takeApart(below[key], own);
    above[key] = parts.said;
    if (parts.plain === undefined) delete below[key];
    else below[key] = parts.plain;
  }
  const isNothing = Object.keys(below).length === 0 && !isMap(plain);
  return { plain: isNothing ? plain : below, said: above };
}
