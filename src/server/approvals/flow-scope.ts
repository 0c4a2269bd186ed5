import { compileExpression, type Evaluation, type Expression, evaluate } from '../../checks/cel/expression.ts';
import { resourceType } from '../../checks/cel/resource-type.ts';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import { kindOf } from '../../kinds/index.ts';
import type { CelEnvironment } from '../../model/cel-environment.ts';
import type { Day } from '../../model/day.ts';
import type { Resource } from '../../model/resource.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { LiveStore } from '../live/live-store.ts';
import { LIVE_KINDS } from '../live/mapping.ts';

export interface ScopeValues {
  readonly form: Readonly<Record<string, unknown>>;
  readonly requester: PersonPrincipal;
  readonly store: LiveStore | undefined;
  readonly today: Day;
}

/** Answers an expression of a flow. */
export type FlowScope = (expression: string, environment?: 'approval-when' | 'approval-value') => Evaluation;

/** Flows are few and their documents are kept, so each expression is compiled once. */
const compiled = new WeakMap<object, Map<string, Expression | undefined>>();

/** The expressions of a flow over a form, the person who asks, the store and today. */
export function flowScope(flow: Resource<ApprovalFlowSpec>, values: ScopeValues): FlowScope {
  const { form, requester, store, today } = values;
  const variables = {
    form,
    requester: {
      id: requester.employeeNumber,
      roles: [...new Set(requester.holdings.map(({ role }) => role))],
      stores: requester.store ? [requester.store] : [],
      regions: requester.region ? [requester.region] : [],
    },
    store: store ? { ...store.spec, name: store.name, labels: store.labels } : {},
    today,
  };
  return (text, environment = 'approval-when') => {
    const expression = expressionOf(flow, text, environment);
    return expression ? evaluate(expression, variables) : { error: text };
  };
}

function expressionOf(flow: Resource<ApprovalFlowSpec>, text: string, name: string): Expression | undefined {
  const known = compiled.get(flow) ?? new Map<string, Expression | undefined>();
  compiled.set(flow, known);
  const key = `${name} ${text}`;
  if (!known.has(key)) known.set(key, compileExpression(text, environmentOf(flow, name)).expression);
  return known.get(key);
}

function environmentOf(flow: Resource<ApprovalFlowSpec>, name: string): CelEnvironment {
  const environments = kindOf(LIVE_KINDS.approvalFlow)?.environments?.(flow as never, resourceType);
  const at = environments?.[name];
  if (!at) throw new Error(`flows have no expressions of ${name}`);
  return at([]);
}
