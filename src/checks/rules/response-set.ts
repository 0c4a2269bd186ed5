import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundEvidence } from '../../kinds/sop/walk.ts';
import { suggest } from '../suggest.ts';
import type { DocumentRule } from './rule.ts';

/** A choice from a set that is not there, or that fails on a response that is not in it. */
export const responseSet: DocumentRule<SopSpec> = {
  code: 'policy/response-set',
  severity: 'error',
  kind: sop,
  *check({ spec }) {
    const sets = spec.responseSets ?? [];
    for (const { evidence, path } of foundEvidence(spec)) {
      if (evidence.type !== 'choice' && evidence.type !== 'multi') continue;
      const set = sets.find(({ id }) => id === evidence.set);
      const known = set ? set.responses.map(({ id }) => id) : sets.map(({ id }) => id);
      if (!set) yield { path: [...path, 'set'], args: { name: evidence.set, ...suggestion(evidence.set, known) } };
      else
        for (const [index, name] of (evidence.failOn ?? []).entries())
          if (!known.includes(name))
            yield { path: [...path, 'failOn', index], args: { name, ...suggestion(name, known) } };
    }
  },
};

function suggestion(name: string, known: readonly string[]): { readonly suggestion?: string; readonly known: string } {
  const found = suggest(name, known);
  return { known: known.join(', '), ...(found === undefined ? {} : { suggestion: found }) };
}
