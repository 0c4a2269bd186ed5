import { secondsOf } from '../../model/seconds-of.ts';
import type { TaskTemplateWindow } from './spec.ts';

/** A window in seconds from what it is relative to: when it opens, when the task is due, and when it expires. */
export interface WindowSeconds {
  readonly from: number;
  readonly due: number;
  readonly until: number;
}

/** The window in seconds; what does not say otherwise opens and is due at the moment itself. */
export function windowSeconds(window: TaskTemplateWindow): WindowSeconds {
  const { availableBefore = 'PT0S', availableAfter = 'PT0S', dueBefore = 'PT0S', dueAfter = 'PT0S' } = window;
  const due = secondsOf(dueAfter) - secondsOf(dueBefore);
  return {
    from: secondsOf(availableAfter) - secondsOf(availableBefore),
    due,
    until: due + secondsOf(window.expireAfter),
  };
}
