import { distance } from 'fastest-levenshtein';

/** The candidate that a person most likely meant, when one is close enough to be worth naming. */
export function suggest(text: string, candidates: Iterable<string>): string | undefined {
  const limit = text.length < 4 ? 1 : Math.max(2, Math.floor(text.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const candidateDistance = distance(text.toLowerCase(), candidate.toLowerCase());
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  return best;
}
