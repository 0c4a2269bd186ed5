import type { SopAction, SopFailure } from '../../kinds/sop/spec.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SubmissionResult } from '../tasks/task-command.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { isAnswered, type JudgedStep, judgeStep } from './judge-step.ts';
import { evaluateInRun } from './run-conditions.ts';
import type { RunFacts } from './run-facts.ts';
import { itemKey, runSteps } from './run-steps.ts';
import { scoreRun } from './score-run.ts';

/** Something that the platform starts because of a step. */
export interface DueAction {
  readonly action: SopAction;
  readonly judged: JudgedStep;
  readonly severity?: SopFailure['severity'];
  /** Not to be put off until the submission: the work stops until it is put right, or it is about the running task itself. */
  readonly atOnce: boolean;
}

/** A run as its answers so far make it. */
export interface JudgedRun {
  readonly steps: readonly JudgedStep[];
  /** Why it cannot be submitted. */
  readonly obstacles: readonly Diagnostic[];
  readonly actions: readonly DueAction[];
  readonly result: SubmissionResult;
}

const AT_ONCE: readonly SopAction['type'][] = ['block-task', 'set-priority', 'dispatch'];

/** Judges every step that applies. A step that ends the run makes those after it needless. */
export function judgeRun(facts: RunFacts, sheet: AnswerSheet): JudgedRun {
  const steps: JudgedStep[] = [];
  const actions: DueAction[] = [];
  let ending: string | undefined;
  for (const step of runSteps(facts, sheet)) {
    const judged = judgeStep(step, facts, sheet);
    if (ending !== undefined && !isAnswered(judged, sheet)) continue;
    steps.push(judged);
    const due = actionsOf(judged, facts, sheet);
    actions.push(...due);
    for (const { action } of due) if (action.type === 'finish-task') ending ??= action.outcome;
  }
  const counted = steps.filter((judged) => judged.of.required || isAnswered(judged, sheet));
  const result = scoreRun(
    facts.sop.spec.scoring,
    counted.map(({ of, ...rest }) => ({ ...rest, ...of })),
  );
  return {
    steps,
    actions,
    obstacles: steps.flatMap((judged) => [...obstaclesOf(judged), ...stillStopped(judged, facts)]),
    result: ending === undefined ? result : { ...result, outcome: ending },
  };
}

function obstaclesOf({ of, missing }: JudgedStep): Diagnostic[] {
  const item = itemKey(of);
  return missing.map(({ proof, code, args }) => ({
    code,
    severity: 'error' as const,
    path: [of.step.id, ...(item === '' ? [] : [item]), proof],
    ...(args ? { args } : {}),
  }));
}

/** A failure that holds up the submission does so until it is answered otherwise, or its finding is put right. */
function stillStopped({ of, result }: JudgedStep, { putRight }: RunFacts): Diagnostic[] {
  const { onFail } = of.step as { onFail?: SopFailure };
  const item = itemKey(of);
  if (result !== 'fail' || onFail?.block !== 'submission' || putRight.has(`${of.step.id} ${item}`)) return [];
  const path = [of.step.id, ...(item === '' ? [] : [item])];
  return [{ code: 'answers/put-right-first', severity: 'error', path, args: { step: of.step.id } }];
}

function actionsOf(judged: JudgedStep, facts: RunFacts, sheet: AnswerSheet): DueAction[] {
  const { of, result } = judged;
  const { onFail, actions = [] } = of.step as { onFail?: SopFailure; actions?: readonly SopAction[] };
  const isDone = of.step.kind === 'action' ? startsByItself(judged, sheet) : result === 'pass' || result === 'fail';
  const own = isDone && isAnswered(judged, sheet) ? actions : [];
  const stops = onFail?.block !== undefined && onFail.block !== 'none';
  const due: DueAction[] = own.map((action) => ({ action, judged, atOnce: AT_ONCE.includes(action.type) }));
  for (const action of (result === 'fail' && onFail?.actions) || [])
    due.push({ action, judged, severity: onFail?.severity ?? 'minor', atOnce: stops || AT_ONCE.includes(action.type) });
  const at = { place: 'step-visible-if', step: of.step.id, item: of.item } as const;
  return due.filter(({ action }) => action.when === undefined || evaluateInRun(action.when, at, facts, sheet) === true);
}

/** A step that only starts something starts it with the submission; about an item, only when people say so. */
function startsByItself({ of }: JudgedStep, sheet: AnswerSheet): boolean {
  return of.item === undefined || sheet.get(of.step.id, itemKey(of), 'done')?.value === true;
}
