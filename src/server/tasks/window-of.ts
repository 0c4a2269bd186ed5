import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import { windowSeconds } from '../../kinds/task-template/window.ts';
import { secondsOf } from '../../model/seconds-of.ts';

/** The moments of a task. */
export interface TaskWindow {
  readonly availableAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  readonly expiresAt: Date;
}

/** A template's window around the moment that it is relative to. */
export function windowOf({ window }: TaskTemplateSpec, anchor: Date): TaskWindow {
  const { from, due, until } = windowSeconds(window);
  const grace = secondsOf(window.graceAfter ?? 'PT0S');
  const at = (seconds: number): Date => new Date(anchor.getTime() + seconds * 1000);
  return { availableAt: at(from), dueAt: at(due), graceUntil: at(due + grace), expiresAt: at(until) };
}
