import { KINDS, kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { suggest } from '../suggest.ts';

/** A policy over a kind that does not exist would never say anything. */
export function checkRule(kind: Kind, resource: Resource): Diagnostic[] {
  const rule = kind.rule?.(resource);
  if (!rule) return [];
  return rule.kinds.flatMap((name, index) => {
    if (kindOf(name)) return [];
    const names = KINDS.map((other) => other.kind);
    const suggestion = suggest(name, names);
    const args = { name, known: names.join(', '), ...(suggestion ? { suggestion } : {}) };
    return [{ code: 'policy/unknown-kind', severity: 'error', path: [...rule.kindsPath, index], args }];
  });
}
