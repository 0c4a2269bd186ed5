import type { Severity } from '../../model/diagnostic.ts';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

interface Graded {
  readonly severity: Severity;
}

/** Errors before warnings before notes, each in the order they came. */
export function gravestFirst<T extends Graded>(findings: readonly T[]): T[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** How many findings of each severity; the names are those of the message texts. */
export function tally(findings: readonly Graded[]): Record<'errors' | 'warnings' | 'notes', number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { errors: counts.error, warnings: counts.warning, notes: counts.note };
}
