import { cohort } from './cohort.ts';
import { demotion } from './demotion.ts';
import { duration } from './duration.ts';
import { entryCriteria } from './entry-criteria.ts';
import { exitCriteria } from './exit-criteria.ts';
import { freezeWindow } from './freeze-window.ts';
import type { Gate } from './gate.ts';
import { inStep } from './in-step.ts';
import { order } from './order.ts';
import { retrospective } from './retrospective.ts';
import { signature } from './signature.ts';
import { training } from './training.ts';
import { wave } from './wave.ts';

/** Every gate, in the order in which people read them. A new gate is a file beside this one and a line here. */
export const GATES: readonly Gate[] = [
  order,
  demotion,
  freezeWindow,
  cohort,
  wave,
  exitCriteria,
  duration,
  signature,
  retrospective,
  entryCriteria,
  training,
  inStep,
];
