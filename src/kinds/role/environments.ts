import { BOOL, mapOf, objectOf, TEXT, TIMESTAMP } from '../../model/cel-type.ts';
import type { Resource } from '../../model/resource.ts';
import { PERSON, storeVariable } from '../expression-variables.ts';
import type { EnvironmentAt, ResourceType } from '../kind.ts';

/** What a permission's condition may ask of the object; which of these it has depends on what it is. */
const OBJECT = objectOf({
  name: TEXT,
  labels: mapOf(TEXT),
  /** Task: its template. */
  template: TEXT,
  /** Task, evidence, SOP: what it serves. */
  scenario: TEXT,
  /** Device, inventory, complaint. */
  category: TEXT,
  /** Approval: its flow. */
  flow: TEXT,
  /** Analytics, report: which one. */
  type: TEXT,
  /** Feedback, evidence: where it comes from. */
  source: TEXT,
  /** Roster, task: the business day. */
  day: TIMESTAMP,
  store: TEXT,
  region: TEXT,
  owner: TEXT,
  status: TEXT,
});

/** A condition of a permission sees what is acted on, who acts, the store, and today's date. */
export function environments(_: Resource, typeOf: ResourceType): Record<string, EnvironmentAt> {
  const variables = { object: OBJECT, actor: PERSON, store: storeVariable(typeOf), today: TIMESTAMP };
  return { 'permission-condition': () => ({ variables, result: BOOL }) };
}
