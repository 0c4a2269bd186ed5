import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { SopSpec } from './spec.ts';
import { performersOf, requiredSteps } from './steps.ts';
import { foundActions } from './walk.ts';

/** What rules across resources read of an SOP beside its summary. */
export interface SopOutline {
  readonly from?: string;
  readonly until?: string;
  /** Required steps by the role that does them; a step for two counts for both. */
  readonly required: Readonly<Record<string, number>>;
  /** Capabilities that its steps need. */
  readonly capabilities: readonly string[];
  /** Courses that people must have finished; absent when none. */
  readonly courses?: readonly string[];
  /** Reasons for which its actions block a task, and templates from which they make one, with their places. */
  readonly blocks: readonly { readonly reason: string; readonly path: ValuePath }[];
  readonly creates: readonly { readonly template: string; readonly path: ValuePath }[];
}

/** The outline of an SOP. */
export function outline(resource: Resource): SopOutline {
  const spec = resource.spec as unknown as SopSpec;
  const { effectiveFrom, effectiveUntil, applicability, training } = spec;
  const actions = [...foundActions(spec)];
  const required: Record<string, number> = {};
  for (const step of requiredSteps(spec))
    for (const role of performersOf(step, spec)) required[role] = (required[role] ?? 0) + 1;
  return {
    ...(effectiveFrom === undefined ? {} : { from: effectiveFrom }),
    ...(effectiveUntil === undefined ? {} : { until: effectiveUntil }),
    required,
    capabilities: applicability?.capabilities ?? [],
    ...(training ? { courses: training.required } : {}),
    blocks: actions.flatMap(({ action, path }) =>
      action.type === 'block-task' ? [{ reason: action.reason, path: [...path, 'reason'] }] : [],
    ),
    creates: actions.flatMap(({ action, path }) =>
      action.type === 'create-task' ? [{ template: action.template, path: [...path, 'template'] }] : [],
    ),
  };
}
