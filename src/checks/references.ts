import satisfies from 'semver/functions/satisfies.js';
import type { Reference } from '../kinds/kind.ts';
import { type AddressText, formatAddress, kebabCase } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Facts } from './facts.ts';
import { suggest } from './suggest.ts';

/** A finding about one resource, by address text; the caller knows where the resource stands. */
export interface ResourceFinding {
  readonly address: AddressText;
  readonly diagnostic: Diagnostic;
}

/** The names that exist, by kind slug, and the facts that version ranges look at. */
export interface Names {
  has(address: AddressText): boolean;
  /** All names of one kind, for suggestions. */
  namesOf(slug: string): Iterable<string>;
  /** A resource's version, for kinds that have one. */
  versionOf(address: AddressText): string | undefined;
}

/** Every reference that leads nowhere, or to a version that is not there. */
export function checkReferences(facts: Iterable<Facts>, names: Names): ResourceFinding[] {
  const findings: ResourceFinding[] = [];
  // Stores of one city and format share one interned list of references, so each distinct list is looked up once.
  const verdicts = new Map<readonly Reference[], readonly Diagnostic[]>();
  for (const resource of facts) {
    let verdict = verdicts.get(resource.references);
    if (!verdict) {
      verdict = resource.references.flatMap((reference) => checkReference(reference, names) ?? []);
      verdicts.set(resource.references, verdict);
    }
    for (const diagnostic of verdict) findings.push({ address: resource.address, diagnostic });
  }
  return findings;
}

function checkReference(reference: Reference, names: Names): Diagnostic | undefined {
  const { kind, name, range, path } = reference;
  const target = formatAddress(reference);
  if (!names.has(target)) {
    const suggestion = suggest(name, names.namesOf(kebabCase(kind)));
    const args = { kind, name, ...(suggestion ? { suggestion } : {}) };
    return { code: 'reference/unknown', severity: 'error', path, args };
  }
  const version = range === undefined ? undefined : names.versionOf(target);
  if (range === undefined || version === undefined || satisfies(version, range)) return undefined;
  return { code: 'reference/version', severity: 'error', path, args: { name, range, version } };
}
