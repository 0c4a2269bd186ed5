import type { TaskTemplateFallback, TaskTemplateSpec } from '../../kinds/task-template/spec.ts';

/** Somebody who may be given work in a store on a day. */
export interface Colleague {
  readonly employeeNumber: string;
  /** What they are in this store. */
  readonly roles: readonly string[];
  /** Skills, certificates and finished courses that hold on the day. */
  readonly skills: readonly string[];
  /** In minutes of the store's own day; several for a split shift. */
  readonly shifts: readonly { readonly from: number; readonly until: number }[];
}

/** One run of a template in one store, as far as it matters to who does it. */
export interface Run {
  readonly template: string;
  readonly spec: TaskTemplateSpec;
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  readonly courses: readonly string[];
  /** When it may be done, in minutes of the store's own day. */
  readonly from: number;
  readonly until: number;
}

/** Whom a task is given to: one person, or nobody in particular of some roles. */
export interface Performer {
  readonly employee: string | null;
  readonly roles: readonly string[];
}

/** What colleagues carry already, and where a rotation stands. */
export interface Loads {
  minutes(employee: string): number;
  /** Different from day to day, so that a rotation does not begin with the same person every morning. */
  readonly turn: number;
}

type Attempt = Pick<TaskTemplateFallback, 'strategy' | 'roles' | 'skills' | 'staff'>;

/**
 * Who gets a task, by the template's strategy and then its fallbacks, among those on shift. Nobody gets what they lack a skill or a
 * course for (R081). Where nobody is found it stays with the template's roles, for whoever comes to be there.
 */
export function choosePerformers(run: Run, colleagues: readonly Colleague[], loads: Loads): readonly Performer[] {
  const { assignee } = run.spec;
  const pool: Performer = { employee: null, roles: run.roles };
  const attempts: readonly Attempt[] = [{ ...assignee, roles: [...run.roles] }, ...(assignee.fallback ?? [])];
  for (const attempt of attempts) {
    const roles = attempt.roles ?? (attempt.strategy === 'store-manager' ? ['store-manager'] : []);
    const skills = [...run.skills, ...(attempt.skills ?? []), ...run.courses];
    const able = colleagues.filter((colleague) => skills.every((skill) => colleague.skills.includes(skill)));
    const found =
      attempt.strategy === 'named'
        ? able.filter(({ employeeNumber }) => attempt.staff?.includes(employeeNumber))
        : able.filter((colleague) => isThere(colleague, run) && roles.some((role) => colleague.roles.includes(role)));
    if (found.length === 0) continue;
    if (assignee.mode === 'all') return found.map(({ employeeNumber }) => ({ employee: employeeNumber, roles }));
    return [{ employee: oneOf(found, attempt.strategy, loads), roles }];
  }
  return [pool];
}

/** On shift for some of the time in which it may be done. */
function isThere({ shifts }: Colleague, { from, until }: Run): boolean {
  return shifts.some((shift) => shift.from < Math.max(until, from + 1) && shift.until > from);
}

function oneOf(found: readonly Colleague[], strategy: Attempt['strategy'], loads: Loads): string | null {
  const numbers = found.map(({ employeeNumber }) => employeeNumber).sort();
  const [first = null] = numbers;
  switch (strategy) {
    case 'round-robin':
      return numbers[loads.turn % numbers.length] ?? null;
    case 'least-loaded':
      return numbers.reduce((best, next) => (loads.minutes(next) < loads.minutes(best) ? next : best));
    case 'named':
    case 'store-manager':
      return first;
    case 'role-on-shift':
      // Of several on shift, whoever has a hand free takes it.
      return numbers.length === 1 ? first : null;
    default:
      return null;
  }
}
