import { type AddressText, kebabCase } from '../model/address.ts';
import { checkCycles } from './cycles.ts';
import type { Facts } from './facts.ts';
import { checkOverrides } from './overrides.ts';
import { checkReferences, type Names, type ResourceFinding } from './references.ts';

/** Every check that looks at more than one resource. */
export function checkTogether(facts: ReadonlyMap<AddressText, Facts>): ResourceFinding[] {
  return [
    ...checkReferences(facts.values(), namesIn(facts)),
    ...checkCycles(facts),
    ...checkOverrides(facts.values(), (address) => facts.get(address)?.catalogue),
  ];
}

/** The names among a set of facts. */
export function namesIn(facts: ReadonlyMap<AddressText, Facts>): Names {
  return {
    has: (address) => facts.has(address),
    namesOf: function* (slug) {
      const prefix = `${kebabCase(slug)}/`;
      for (const address of facts.keys()) if (address.startsWith(prefix)) yield address.slice(prefix.length);
    },
    versionOf: (address) => facts.get(address)?.summary.version,
  };
}
