import { createHash } from 'node:crypto';
import type { Sources } from '../formats/format.ts';
import type { Finding } from './finding.ts';

/**
 * A name for each finding by which a host knows it again in the next run. Made of code, resource and path, so it stays
 * when lines or files move; a number tells equal ones apart.
 */
export function fingerprints(findings: readonly Finding[], sources: Sources): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding, sources);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}:${count}`;
  });
}

/** Text that is no resource, such as broken YAML, is known by its file and the line's words. */
function identityOf({ code, address, path = '', place }: Finding, sources: Sources): string {
  if (address !== undefined) return JSON.stringify([code, address, path]);
  return JSON.stringify([code, place.file, path, sources.lines(place.file)[place.line - 1]?.trim() ?? '']);
}
