import { expressionsOf } from '../../kinds/expressions.ts';
import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { stepsOf } from '../../kinds/sop/steps.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { type CelNode, childrenOf } from '../cel/node.ts';
import { parseExpression } from '../cel/parse-expression.ts';
import type { DocumentRule } from './rule.ts';

/** A condition that waits for the answer of a later step, and so is never met when it matters. */
export const answerAhead: DocumentRule<Readonly<Record<string, unknown>>> = {
  code: 'policy/answer-ahead',
  severity: 'error',
  kind: sop,
  *check(resource) {
    const spec = resource.spec as unknown as SopSpec;
    const order = stepsOf(spec).map(({ step }) => step.id);
    for (const { text, path } of expressionsOf(sop, resource)) {
      if (!text.includes('answers')) continue;
      const { node } = parseExpression(text);
      const known = node ? answeredBefore(spec, path) : 0;
      const ahead = node && [...answersIn(node)].find((step) => order.indexOf(step) >= known);
      if (ahead !== undefined) yield { path, args: { step: ahead } };
    }
  },
};

/** How many steps are answered when the expression at a path is asked: all before it, and its own unless it shows the step. */
function answeredBefore({ sections }: SopSpec, path: ValuePath): number {
  const [, , section, , step, ...field] = path;
  const before = sections.slice(0, Number(section)).reduce((sum, { steps }) => sum + steps.length, 0);
  if (typeof step !== 'number') return before;
  const shows = field.length === 1 ? field[0] === 'visibleIf' : field[0] === 'repeat';
  return before + step + (shows ? 0 : 1);
}

/** The steps whose answers an expression reads. */
function* answersIn(node: CelNode): Generator<string> {
  if (node.op === 'field' && isAnswers(node.of)) yield node.field;
  if (node.op === 'index' && isAnswers(node.of) && node.index.op === 'literal') yield String(node.index.value);
  for (const child of childrenOf(node)) yield* answersIn(child);
}

function isAnswers(node: CelNode): boolean {
  return node.op === 'name' && node.name === 'answers';
}
