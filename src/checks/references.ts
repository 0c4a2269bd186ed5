import { satisfies } from 'semver';
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
  for (const resource of facts) {
    for (const reference of resource.references) {
      const target = formatAddress(reference);
      if (!names.has(target)) {
        const suggestion = suggest(reference.name, names.namesOf(kebabCase(reference.kind)));
        const args = { kind: reference.kind, name: reference.name, ...(suggestion ? { suggestion } : {}) };
        findings.push({ address: resource.address, diagnostic: { code: 'reference/unknown', severity: 'error', path: reference.path, args } });
        continue;
      }
      const version = reference.range === undefined ? undefined : names.versionOf(target);
      if (version !== undefined && reference.range !== undefined && !satisfies(version, reference.range)) {
        const args = { name: reference.name, range: reference.range, version };
        findings.push({ address: resource.address, diagnostic: { code: 'reference/version', severity: 'error', path: reference.path, args } });
      }
    }
  }
  return findings;
}
