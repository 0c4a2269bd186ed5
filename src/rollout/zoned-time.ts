import { zoneOffset } from '../model/zone-offset.ts';

/** A local time that a clock change skips or repeats names two moments: the first and the last it can mean. */
export interface Moments {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

/** The moments, in milliseconds, of a local time given in milliseconds as if it were UTC. */
export function momentsOf(local: number, timeZone: string): Moments {
  const guesses = [local - zoneOffset(local - DAY, timeZone), local - zoneOffset(local + DAY, timeZone)];
  const exact = guesses.filter((guess) => localOf(guess, timeZone) === local);
  const known = exact.length > 0 ? exact : guesses;
  return { first: Math.min(...known), last: Math.max(...known) };
}

/** The local time at a moment, in milliseconds as if it were UTC. */
export function localOf(moment: number, timeZone: string): number {
  return moment + zoneOffset(moment, timeZone);
}
