import type { MetricSpec } from '../../kinds/metric/spec.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { LocalizedText, Resource } from '../../model/resource.ts';

/** The parts of release notes, in their order, and the kind that each tells of. */
export const NOTED_KINDS = {
  sops: 'Sop',
  tasks: 'TaskTemplate',
  roles: 'Role',
  phases: 'RolloutPhase',
  metrics: 'Metric',
} as const;

/** The kind whose phases are told instead of its other fields. */
export const STORE_KIND = 'Store';

/** When a task comes and is due, as its template says. */
export type TaskTimes = Pick<TaskTemplateSpec, 'schedule' | 'window'>;

/** A version that a resource carries; empty without one. */
export function versionOf({ spec }: Resource): string {
  const { version } = spec as { readonly version?: unknown };
  return version === undefined ? '' : String(version);
}

/** What an SOP's change log says of versions that it did not know before. */
export function newEntries(before: Resource | undefined, { kind, spec }: Resource): readonly LocalizedText[] {
  if (kind !== NOTED_KINDS.sops) return [];
  const logOf = (resource: unknown): NonNullable<SopSpec['changeLog']> =>
    (resource as SopSpec | undefined)?.changeLog ?? [];
  const known = new Set(logOf(before?.spec).map(({ version }) => version));
  return logOf(spec)
    .filter(({ version }) => !known.has(version))
    .map(({ changes }) => changes);
}

/** When a template's task comes; undefined for other kinds. */
export function timesOf({ kind, spec }: Resource): TaskTimes | undefined {
  if (kind !== NOTED_KINDS.tasks) return undefined;
  const { schedule, window } = spec as unknown as TaskTemplateSpec;
  return { window, ...(schedule ? { schedule } : {}) };
}

/** What a metric is, in a sentence. */
export function definitionOf({ kind, spec }: Resource): LocalizedText | undefined {
  return kind === NOTED_KINDS.metrics ? (spec as unknown as MetricSpec).definition : undefined;
}

/** The phase of a store. */
export function phaseOf(store: Resource | undefined): string | undefined {
  return (store?.spec as { readonly phase?: string } | undefined)?.phase;
}
