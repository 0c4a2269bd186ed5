import type { SopBounds, SopOverridable, SopSpec } from './spec.ts';

/** Why a layer may not set a field of an SOP. */
export type OverrideProblem = 'not-overridable' | 'wrong-level' | 'out-of-bounds';

/** Judges one override against the SOP's `overridable` list; undefined when it is allowed. */
export function overrideProblem(
  spec: SopSpec,
  override: { readonly field: string; readonly level: SopOverridable['levels'][number]; readonly value: unknown },
): OverrideProblem | undefined {
  const rule = spec.overridable?.find((candidate) => candidate.field === override.field);
  if (!rule) return 'not-overridable';
  if (!rule.levels.includes(override.level)) return 'wrong-level';
  return isWithin(rule.bounds, override.value) ? undefined : 'out-of-bounds';
}

/** Whether a value keeps to the bounds of an overridable field. */
export function isWithin(bounds: SopBounds, value: unknown): boolean {
  switch (bounds.type) {
    case 'number':
      return typeof value === 'number' && value >= bounds.min && value <= bounds.max;
    case 'duration': {
      const seconds = typeof value === 'string' ? secondsOf(value) : Number.NaN;
      return seconds >= secondsOf(bounds.min) && seconds <= secondsOf(bounds.max);
    }
    case 'values':
      return bounds.values.some((allowed) => allowed === value);
    case 'text':
      return typeof value === 'string' && value.length <= bounds.maxLength;
  }
}

/** `PT1H30M` → 5400; days are 24 hours. NaN for anything that is not a duration. */
function secondsOf(duration: string): number {
  const match = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (!match) return Number.NaN;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
