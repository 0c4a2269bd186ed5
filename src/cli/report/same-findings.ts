import type { Finding } from './finding.ts';

/** The same finding in many files: told once, at its first place. */
export interface Fold {
  /** The others, in order; the first place is not among them. */
  readonly more: readonly Finding[];
  /** Files of the others, but for the first place's own. */
  readonly files: readonly string[];
}

/** In up to so many files the same finding is told each time. */
const TOLD_EACH_TIME = 3;

/** Which findings stand for many, and which are told with them. Findings are the same when they say the same. */
export function foldSame(findings: readonly Finding[]): {
  readonly folds: ReadonlyMap<Finding, Fold>;
  readonly shown: readonly Finding[];
} {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.code}\n${finding.severity}\n${finding.summary}\n${finding.hint ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const folds = new Map<Finding, Fold>();
  const hidden = new Set<Finding>();
  for (const [first, ...more] of groups.values()) {
    const files = new Set(more.map(({ place }) => place.file));
    if (!first) continue;
    files.delete(first.place.file);
    if (files.size < TOLD_EACH_TIME) continue;
    folds.set(first, { more, files: [...files] });
    for (const finding of more) hidden.add(finding);
  }
  return { folds, shown: findings.filter((finding) => !hidden.has(finding)) };
}
