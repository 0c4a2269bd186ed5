import {
  ANY,
  BOOL,
  type CelType,
  DOUBLE,
  INT,
  listOf,
  objectOf,
  oneOf,
  TEXT,
  TIMESTAMP,
} from '../../model/cel-type.ts';
import type { Resource } from '../../model/resource.ts';
import { PERSON, storeVariable } from '../expression-variables.ts';
import type { EnvironmentAt, ResourceType } from '../kind.ts';
import type { ApprovalFlowColumn, ApprovalFlowField, ApprovalFlowSpec } from './spec.ts';

/** Conditions and values of a flow see the request's form, who asks, for which store, and today's date. */
export function environments(resource: Resource, typeOf: ResourceType): Record<string, EnvironmentAt> {
  const { form } = resource.spec as unknown as ApprovalFlowSpec;
  const fields = Object.fromEntries(form.fields.map((field) => [field.id, typeOfField(field)]));
  const variables = {
    form: objectOf(fields),
    requester: PERSON,
    store: storeVariable(typeOf),
    today: TIMESTAMP,
  };
  return {
    'approval-when': () => ({ variables, result: BOOL }),
    'approval-value': () => ({ variables, result: ANY }),
  };
}

const MONEY = objectOf({ currency: TEXT, amountMinor: INT });

function typeOfField(field: ApprovalFlowField): CelType {
  switch (field.type) {
    case 'number':
      return field.integer ? INT : DOUBLE;
    case 'boolean':
      return BOOL;
    case 'money':
      return MONEY;
    case 'date':
    case 'datetime':
      return TIMESTAMP;
    case 'daterange':
      return objectOf({ start: TIMESTAMP, end: TIMESTAMP });
    case 'attachment':
      return listOf(ANY);
    case 'select': {
      const option = oneOf(...field.options.map(({ id }) => id));
      return field.multiple ? listOf(option) : option;
    }
    case 'table':
      return listOf(objectOf(Object.fromEntries(field.columns.map((column) => [column.id, typeOfCell(column)]))));
    case 'text':
      return TEXT;
    default:
      return field.multiple ? listOf(TEXT) : TEXT;
  }
}

function typeOfCell({ type }: ApprovalFlowColumn): CelType {
  switch (type) {
    case 'number':
      return DOUBLE;
    case 'money':
      return MONEY;
    case 'date':
      return TIMESTAMP;
    default:
      return TEXT;
  }
}
