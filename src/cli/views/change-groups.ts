import { canonicalJson } from '../../model/canonical-json.ts';
import type { Change, FieldChange } from '../../model/change.ts';
import type { Plan } from '../../model/plan.ts';

/** Changes of one action and kind that are told together. */
export interface ChangeGroup {
  readonly action: Change['action'];
  /** As in YAML. */
  readonly kind: string;
  readonly changes: readonly Change[];
  /** What all of them change, when there are so many that it is told once. */
  readonly same?: readonly FieldChange[];
}

/** An update that is the same in more resources than this is told once. */
const SAME_CHANGE = 3;

/** The changes of a plan in its order, equal ones together. */
export function groupChanges(plan: Pick<Plan, 'waves'>): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of plan.waves.flat()) {
    const fields = change.action === 'update' ? canonicalJson(change.fields) : '';
    const key = `${change.action} ${change.address.kind} ${fields}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].flatMap((changes) => {
    const [first] = changes;
    if (!first) return [];
    const group = { action: first.action, kind: first.address.kind, changes };
    return first.action === 'update' && changes.length > SAME_CHANGE ? { ...group, same: first.fields } : group;
  });
}
