import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { TaskTemplateSpec, TaskTemplateWindow } from './spec.ts';
import { windowSeconds } from './window.ts';

/** What rules across resources read of a task template beside its summary. */
export interface TemplateOutline {
  /** The roles that do the work, and those of each fallback. */
  readonly workers: readonly string[];
  readonly fallback: readonly (readonly string[])[];
  readonly escalateTo: readonly string[];
  readonly reviewer?: string;
  readonly excusers: readonly string[];
  readonly blockReasons: readonly string[];
  readonly relativeTo: TaskTemplateWindow['relativeTo'];
  /** Minutes from what the window is relative to: when the task opens, and when it is due. */
  readonly opens: number;
  readonly due: number;
  /** The first moment of the schedule. */
  readonly start?: string;
}

/** The outline of a task template. */
export function outline({ spec }: Resource): TemplateOutline {
  const template = spec as unknown as TaskTemplateSpec;
  const { assignee, escalation = [], review, excuse, blockReasons = [], window, schedule } = template;
  const { from, due } = windowSeconds(window);
  return {
    workers: assignee.roles ?? [],
    fallback: (assignee.fallback ?? []).map(({ roles = [] }) => roles),
    escalateTo: escalation.map(({ to }) => to),
    ...(review?.by === undefined ? {} : { reviewer: review.by }),
    excusers: excuse?.by ?? [],
    blockReasons: blockReasons.map(({ id }) => id),
    relativeTo: window.relativeTo,
    opens: from / 60,
    due: due / 60,
    ...(schedule?.dtstartLocal === undefined ? {} : { start: schedule.dtstartLocal }),
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
