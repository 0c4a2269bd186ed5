import type { ValuePath } from './diagnostic.ts';

/** `spec.steps.power-on.max`; steps with other characters than words have stand in quotes. */
export function formatPath(path: ValuePath): string {
  return path
    .map((step) => (typeof step === 'number' || /^[\w-]+$/.test(step) ? step : JSON.stringify(step)))
    .join('.');
}

/** The steps of a path as `formatPath` writes it. */
export function parsePath(text: string): string[] {
  return [...text.matchAll(/("(?:[^"\\]|\\.)*")(?=\.|$)|[^.]+/g)].map(([step, quoted]) =>
    quoted ? unquoted(quoted) : step,
  );
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}
