import {
  ANY,
  BOOL,
  type CelType,
  fieldType,
  INT,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  TEXT,
  TIMESTAMP,
} from '../model/cel-type.ts';
import type { ResourceType } from './kind.ts';

const storeVariables = new WeakMap<ResourceType, CelType>();

/** `store`: a store's name and labels beside the effective values of its spec. */
export function storeVariable(typeOf: ResourceType): CelType {
  const known = storeVariables.get(typeOf);
  if (known) return known;
  const variable = makeStoreVariable(typeOf);
  storeVariables.set(typeOf, variable);
  return variable;
}

function makeStoreVariable(typeOf: ResourceType): CelType {
  const spec = fieldType(typeOf('Store'), 'spec') ?? ANY;
  const fields = spec.kind === 'object' ? spec.fields : {};
  return objectOf({ ...fields, name: TEXT, labels: mapOf(TEXT) });
}

/** What a list among a store's fields holds: `devices`, `zones`. */
export function storeItem(typeOf: ResourceType, list: string): CelType {
  const type = fieldType(storeVariable(typeOf), list);
  return type?.kind === 'list' ? type.of : ANY;
}

/** `actor`, `requester`: the person who acts. */
export const PERSON: CelType = objectOf({
  id: TEXT,
  roles: listOf(TEXT),
  stores: listOf(TEXT),
  regions: listOf(TEXT),
});

/** `task`: the run of an SOP. `date` is the store's business day as text, the moments are moments. */
export const TASK: CelType = objectOf({
  name: TEXT,
  template: TEXT,
  scenario: TEXT,
  priority: oneOf('P0', 'P1', 'P2', 'P3'),
  store: TEXT,
  date: TEXT,
  now: TIMESTAMP,
  startedAt: TIMESTAMP,
  dueAt: TIMESTAMP,
  submittedAt: TIMESTAMP,
  performer: TEXT,
  failedSteps: INT,
  redlineFailed: BOOL,
  inputs: mapOf(ANY),
});
