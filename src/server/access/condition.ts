import { compileExpression, type Expression, evaluate } from '../../checks/cel/expression.ts';
import { resourceType } from '../../checks/cel/resource-type.ts';
import { kindOf } from '../../kinds/index.ts';
import type { CelEnvironment } from '../../model/cel-environment.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import type { AccessObject } from './may.ts';
import type { PersonPrincipal } from './principal.ts';

/** Conditions are few and asked all the time. */
const compiled = new Map<string, Expression | undefined>();

let environment: CelEnvironment | undefined;

/** Answers conditions of permissions about one object and one person; undefined for what cannot be decided. */
export function holdsFor(
  person: PersonPrincipal,
  { store, owners = [], facts = {} }: AccessObject,
  today: Date,
): (condition: string) => boolean | undefined {
  return (condition) => {
    const expression = expressionOf(condition);
    if (!expression) return undefined;
    const owner = owners.find((candidate) => candidate !== null);
    const object = {
      ...(store ? { labels: store.labels } : {}),
      ...facts,
      ...(store ? { store: store.name, region: store.spec.region } : {}),
      ...(owner ? { owner } : {}),
    };
    const actor = {
      id: person.employeeNumber,
      roles: person.holdings.map(({ role }) => role),
      stores: person.store ? [person.store] : [],
      regions: person.region ? [person.region] : [],
    };
    const place = store ? { ...store.spec, name: store.name, labels: store.labels } : {};
    const { value } = evaluate(expression, { object, actor, store: place, today: today.toISOString() });
    return typeof value === 'boolean' ? value : undefined;
  };
}

function expressionOf(condition: string): Expression | undefined {
  if (!compiled.has(condition))
    compiled.set(condition, compileExpression(condition, environmentOfConditions()).expression);
  return compiled.get(condition);
}

function environmentOfConditions(): CelEnvironment {
  if (!environment) {
    const kind = kindOf(LIVE_KINDS.role);
    const at = kind?.environments?.({} as never, resourceType)['permission-condition'];
    if (!at) throw new Error('roles have no conditions');
    environment = at([]);
  }
  return environment;
}
