import { compileExpression, type Expression, evaluate } from '../../checks/cel/expression.ts';
import { resourceType } from '../../checks/cel/resource-type.ts';
import { kindOf } from '../../kinds/index.ts';
import { ITEM_NAMES } from '../../kinds/sop/item-names.ts';
import type { SopRepeat } from '../../kinds/sop/spec.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { RunFacts, RunItem } from './run-facts.ts';

/** The environments of an SOP's expressions. */
export type ConditionPlace = 'step-visible-if' | 'step-number' | 'step-value' | 'repeat-filter';

const compiled = new WeakMap<object, Map<string, Expression | undefined>>();

/** Where an expression stands, and the item that it is about. */
export interface ConditionAt {
  readonly place: ConditionPlace;
  readonly path?: ValuePath;
  readonly step?: string;
  readonly item?: RunItem | undefined;
  readonly over?: SopRepeat['over'] | undefined;
}

/** Evaluates the expressions of an SOP over the answers so far. What cannot be decided yet comes back undefined. */
export function evaluateInRun(text: string, at: ConditionAt, facts: RunFacts, sheet: AnswerSheet): unknown {
  const expression = expressionOf(text, at, facts.sop as unknown as Resource);
  if (!expression) return undefined;
  const { store, run, data } = facts;
  const place = { ...store.spec, name: store.name, labels: store.labels };
  const name = at.over === undefined ? undefined : ITEM_NAMES[at.over];
  const own = at.item && name ? { [name]: at.item.value } : {};
  const answers = answerValues(sheet, at);
  return evaluate(expression, { answers, store: place, task: run, data, ...own }).value;
}

function expressionOf(text: string, { place, path = [] }: ConditionAt, sop: Resource): Expression | undefined {
  const ofSop = compiled.get(sop) ?? new Map<string, Expression | undefined>();
  compiled.set(sop, ofSop);
  const key = `${place} ${place === 'repeat-filter' ? path.join('.') : ''} ${text}`;
  if (!ofSop.has(key)) {
    const environment = kindOf(LIVE_KINDS.sop)?.environments?.(sop, resourceType)[place];
    ofSop.set(key, environment && compileExpression(text, environment(path)).expression);
  }
  return ofSop.get(key);
}

/** Step → evidence → value. Of repeated steps those about the item at hand count, elsewhere the last. */
function answerValues(sheet: AnswerSheet, { step, item }: ConditionAt): Record<string, Record<string, unknown>> {
  const values: Record<string, Record<string, unknown>> = {};
  for (const answer of sheet.all()) {
    if (answer.step === step && item && answer.item !== item.key) continue;
    const [own = '', ...below] = answer.step.split('/');
    const name = below.length === 0 ? answer.proof : below.join('/');
    const value =
      below.length === 0 ? answer.value : { ...(values[own]?.[name] as object), [answer.proof]: answer.value };
    values[own] = { ...values[own], [name]: value };
  }
  return values;
}
