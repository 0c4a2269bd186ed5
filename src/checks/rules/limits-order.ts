import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowField } from '../../kinds/approval-flow/spec.ts';
import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundEvidence, foundSteps } from '../../kinds/sop/walk.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { DocumentRule, RuleFinding } from './rule.ts';

/** Pairs of limits, the lower one first. Those that warn lie within those that refuse. */
const PAIRS = [
  ['min', 'max'],
  ['min', 'warnMin'],
  ['warnMin', 'warnMax'],
  ['warnMax', 'max'],
  ['minSeconds', 'maxSeconds'],
  ['minLength', 'maxLength'],
  ['minRows', 'maxRows'],
  ['minMinor', 'maxMinor'],
] as const;

/** Limits that no value can keep. */
export const limitsOrder: DocumentRule<
  Partial<SopSpec> & { readonly form?: { readonly fields: ApprovalFlowField[] } }
> = {
  code: 'policy/limits-order',
  severity: 'error',
  kind: [approvalFlow, sop],
  *check({ spec }) {
    for (const [index, field] of (spec.form?.fields ?? []).entries())
      yield* crossed(field, ['spec', 'form', 'fields', index]);
    if (!spec.sections) return;
    for (const { repeat, path } of foundSteps(spec as SopSpec)) if (repeat) yield* crossed(repeat, [...path, 'repeat']);
    for (const { evidence, path } of foundEvidence(spec as SopSpec)) {
      yield* crossed(evidence, path);
      const columns = evidence.type === 'table' ? evidence.columns : [];
      for (const [index, column] of columns.entries()) yield* crossed(column, [...path, 'columns', index]);
    }
  },
};

function* crossed(limits: object, path: ValuePath): Iterable<RuleFinding> {
  const pair = PAIRS.find((pair) => isCrossed(limits as Limits, pair));
  if (!pair) return;
  const [low, high] = pair;
  const { [low]: from = 0, [high]: to = 0 } = limits as Limits;
  yield { path: [...path, high], args: { low, from, high, to } };
}

type Limits = Readonly<Partial<Record<(typeof PAIRS)[number][number], number>>>;

function isCrossed(limits: Limits, [low, high]: (typeof PAIRS)[number]): boolean {
  const [from, to] = [limits[low], limits[high]];
  return typeof from === 'number' && typeof to === 'number' && from > to;
}
