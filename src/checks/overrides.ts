import type { Bounds } from '../kinds/bounds.ts';
import { type CatalogueLine, type OverrideProblem, overrideProblem } from '../kinds/catalogue.ts';
import { kindOf } from '../kinds/index.ts';
import type { Override } from '../kinds/override.ts';
import { type AddressText, formatAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Facts } from './facts.ts';
import type { ResourceFinding } from './references.ts';
import { suggest } from './suggest.ts';

/** What a resource opens to overrides; undefined when it is not there, or too broken to tell. */
export type CatalogueOf = (address: AddressText) => readonly CatalogueLine[] | undefined;

/** Every override that the catalogue does not allow, or not with this value. */
export function checkOverrides(facts: Iterable<Facts>, catalogueOf: CatalogueOf): ResourceFinding[] {
  const findings: ResourceFinding[] = [];
  // Layers that say the same share one interned list.
  const verdicts = new Map<readonly Override[], readonly Diagnostic[]>();
  for (const { address, overrides } of facts) {
    if (!overrides) continue;
    let verdict = verdicts.get(overrides);
    if (!verdict) {
      verdict = overrides.flatMap((override) => checkOverride(override, catalogueOf) ?? []);
      verdicts.set(overrides, verdict);
    }
    for (const diagnostic of verdict) findings.push({ address, diagnostic });
  }
  return findings;
}

/** The codes of what can be wrong with an override. */
const CODES = {
  'not-overridable': 'layers/not-overridable',
  'wrong-level': 'layers/wrong-level',
  'wrong-type': 'layers/wrong-type',
  'out-of-bounds': 'layers/out-of-bounds',
} as const satisfies Record<OverrideProblem['reason'], string>;

function checkOverride(override: Override, catalogueOf: CatalogueOf): Diagnostic | undefined {
  const { kind, name, field, path } = override;
  const of = formatAddress({ kind, name });
  const lines = catalogueOf(of);
  const problem = lines && overrideProblem(lines, override);
  if (!problem) return undefined;
  const list = kindOf(kind)?.catalogue?.path ?? [];
  return {
    code: CODES[problem.reason],
    severity: 'error',
    path,
    args: { field, of, ...argsOf(problem, override, lines) },
    related: [{ address: { kind, name }, path: problem.line?.path ?? list }],
  };
}

function argsOf(
  { reason, line }: OverrideProblem,
  { field, level, value }: Override,
  lines: readonly CatalogueLine[],
): Args {
  switch (reason) {
    case 'not-overridable': {
      const fields = lines.map((other) => other.field);
      const suggestion = suggest(field, fields);
      return { ...(suggestion ? { suggestion } : {}), ...(fields.length > 0 ? { fields: fields.join(', ') } : {}) };
    }
    case 'wrong-level':
      return { level, levels: line?.levels?.join(', ') ?? '' };
    case 'wrong-type':
      return { actual: JSON.stringify(value), expected: line ? typeOf(line) : '' };
    case 'out-of-bounds':
      return { actual: String(value), ...(line?.bounds ? limitsOf(line.bounds) : {}) };
  }
}

type Args = Readonly<Record<string, string | number>>;

function typeOf({ bounds, whole }: CatalogueLine): string {
  switch (bounds?.type) {
    case 'number':
      return whole ? 'integer' : 'number';
    case 'duration':
      return `duration (${bounds.min})`;
    case 'values':
      return bounds.values.map(String).join(', ');
    default:
      return 'string';
  }
}

function limitsOf(bounds: Bounds): Args {
  switch (bounds.type) {
    case 'values':
      return { allowed: bounds.values.map(String).join(', ') };
    case 'text':
      return { maxLength: bounds.maxLength };
    default:
      return { min: bounds.min, max: bounds.max };
  }
}
