import satisfies from 'semver/functions/satisfies.js';
import type { SopSpec } from '../kinds/sop/spec.ts';
import type { TaskTemplateSpec } from '../kinds/task-template/spec.ts';
import { windowSeconds } from '../kinds/task-template/window.ts';
import type { Day } from '../model/day.ts';
import type { Resource } from '../model/resource.ts';
import { secondsOf } from '../model/seconds-of.ts';
import type { PlanProblem, Work } from './work.ts';

/** The role that the strategy of this name means where a template names none. */
const STORE_MANAGER = ['store-manager'] as const;

/** What a scheduled template makes on a day wherever it does: the work without its slot. */
export type PlannedTemplate = Omit<Work, 'slot' | 'minute'>;

const ANCHORS = { start: 'start', 'store-open': 'open', 'store-close': 'close' } as const;

/** Works a template out against the SOP that is live; a reason when there is none that it could be done by on that day. */
export function plannedTemplate(
  template: string,
  spec: TaskTemplateSpec,
  sopNamed: (name: string) => Resource<SopSpec> | undefined,
  day: Day,
): PlannedTemplate | PlanProblem['reason'] {
  const [name = '', range] = spec.sop.split('@');
  const sop = sopNamed(name)?.spec;
  if (!sop) return 'sop-missing';
  if (range !== undefined && !satisfies(sop.version, range)) return 'sop-version';
  const { effectiveFrom = day, effectiveUntil = day, status } = sop;
  if (status !== 'active' || day < effectiveFrom || day > effectiveUntil) return 'sop-not-in-force';
  const { from, due, until } = windowSeconds(spec.window);
  const { strategy, roles = strategy === 'store-manager' ? STORE_MANAGER : [], skills = [] } = spec.assignee;
  return {
    template,
    anchor: ANCHORS[spec.window.relativeTo],
    availableAfter: from,
    dueAfter: due,
    graceAfter: due + secondsOf(spec.window.graceAfter ?? 'PT0S'),
    expiresAfter: until,
    jitterMinutes: spec.schedule?.jitterMinutes ?? 0,
    sop: name,
    sopVersion: sop.version,
    spec,
    courses: sop.training?.required ?? [],
    roles,
    skills: [...new Set([...skills, ...(sop.performer.skills ?? [])])],
  };
}
