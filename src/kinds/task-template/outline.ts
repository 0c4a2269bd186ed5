import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { TaskTemplateSpec } from './spec.ts';

/** What rules across resources read of a task template beside its summary. */
export interface TemplateOutline {
  /** The roles that do the work, and those of each fallback. */
  readonly workers: readonly string[];
  readonly fallback: readonly (readonly string[])[];
  readonly escalateTo: readonly string[];
  readonly reviewer?: string;
  readonly excusers: readonly string[];
  readonly blockReasons: readonly string[];
}

/** The outline of a task template. */
export function outline({ spec }: Resource): TemplateOutline {
  const { assignee, escalation = [], review, excuse, blockReasons = [] } = spec as unknown as TaskTemplateSpec;
  return {
    workers: assignee.roles ?? [],
    fallback: (assignee.fallback ?? []).map(({ roles = [] }) => roles),
    escalateTo: escalation.map(({ to }) => to),
    ...(review?.by === undefined ? {} : { reviewer: review.by }),
    excusers: excuse?.by ?? [],
    blockReasons: blockReasons.map(({ id }) => id),
  };
}

/** Every role that may come to do the work, and where the template names it. */
export function* workersOf({
  workers,
  fallback,
}: TemplateOutline): Generator<readonly [role: string, path: ValuePath]> {
  const at = ['spec', 'assignee'] as const;
  for (const [index, role] of workers.entries()) yield [role, [...at, 'roles', index]];
  for (const [step, roles] of fallback.entries())
    for (const [index, role] of roles.entries()) yield [role, [...at, 'fallback', step, 'roles', index]];
}
