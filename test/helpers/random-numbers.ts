/** A reproducible source of random whole numbers below a bound. */
export type RandomNumbers = (bound: number) => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** One of the given values. */
export function pick<T>(from: readonly T[], random: RandomNumbers): T {
  return from[random(from.length)] as T;
}
