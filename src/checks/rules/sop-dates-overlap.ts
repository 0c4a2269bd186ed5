import { sop } from '../../kinds/sop/index.ts';
import type { SopOutline } from '../../kinds/sop/outline.ts';
import type { Known } from '../judging/chain.ts';
import type { ChainRule } from './rule.ts';

/** Two SOPs with one code, both in force on one day. */
export const sopDatesOverlap: ChainRule = {
  code: 'policy/sop-dates-overlap',
  severity: 'error',
  needs: [],
  *check(chain) {
    const byCode = new Map<string, Known<SopOutline>[]>();
    for (const known of chain.of(sop).values()) {
      const { code = '', status } = known.facts.summary;
      if (status !== 'active') continue;
      const others = byCode.get(code) ?? [];
      byCode.set(code, [...others, known]);
      const other = others.find(({ outline }) => overlap(outline, known.outline));
      if (other)
        yield { address: known.address, path: ['spec', 'effectiveFrom'], args: { code, other: other.address } };
    }
  },
};

function overlap(a: SopOutline, b: SopOutline): boolean {
  return (a.from ?? '0') <= (b.until ?? '9') && (b.from ?? '0') <= (a.until ?? '9');
}
