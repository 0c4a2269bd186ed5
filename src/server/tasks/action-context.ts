import type { Principal } from '../access/principal.ts';
import type { AnswerSheet } from '../procedures/answer-sheet.ts';
import type { TaskAtHand } from './task-at-hand.ts';

/** Who works on which task, and when. */
export interface TaskContext extends TaskAtHand {
  readonly who: Principal;
  readonly now: Date;
}

/** With the answers that an action may take up. */
export interface ActionContext extends TaskContext {
  readonly sheet: AnswerSheet;
}
