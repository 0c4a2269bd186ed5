import type { SopAction, SopFailure } from '../../kinds/sop/spec.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SubmissionResult } from '../tasks/task-command.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { isAnswered, type JudgedStep, judgeStep } from './judge-step.ts';
import { evaluateInRun } from './run-conditions.ts';
import type { RunFacts } from './run-facts.ts';
import { itemKey, ownName, prefixBelow, runSteps } from './run-steps.ts';
import { scoreRun } from './score-run.ts';
import { SIGN_OFF } from './sign-off-step.ts';

/** Something that the platform starts because of a step. */
export interface DueAction {
  readonly action: SopAction;
  readonly judged: JudgedStep;
  readonly severity?: SopFailure['severity'];
  /** Not to be put off until the submission: the work stops until it is put right, it is about the running task, or somebody has to know. */
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

const AT_ONCE: readonly SopAction['type'][] = [
  ...(['block-task', 'set-priority', 'dispatch', 'notify', 'emit-event', 'start-approval'] as const),
];

/** Judges every step that applies. A step that ends the run makes those after it needless. */
export function judgeRun(facts: RunFacts, sheet: AnswerSheet): JudgedRun {
  const steps: JudgedStep[] = [];
  const actions: DueAction[] = [];
  let ending: string | undefined;
  for (const judged of judgedSteps(facts, sheet)) {
    if (ending !== undefined && !isTold(judged.of, sheet)) continue;
    steps.push(judged);
    const due = actionsOf(judged, sheet);
    actions.push(...due);
    for (const { action } of due) if (action.type === 'finish-task') ending ??= action.outcome;
  }
  const own = steps.filter(({ of }) => of.prefix === '');
  const below = steps.filter(({ of, result }) => of.prefix !== '' && result === 'fail');
  const result = scoreOf(facts, own, sheet);
  const { completion } = facts.sop.spec;
  const isLenient = completion?.requireAllMandatory === false;
  return {
    steps,
    actions,
    obstacles: steps.flatMap((judged) => [
      ...(isLenient && judged.of.step.id !== SIGN_OFF ? [] : obstaclesOf(judged)),
      ...stillStopped(judged),
    ]),
    result: {
      ...result,
      failedSteps: result.failedSteps + below.length,
      redlineFailed: result.redlineFailed || below.some(({ of }) => of.redline),
      ...(ending === undefined ? {} : { outcome: ending }),
    },
  };
}

/** The steps with what they came to; one that refers to another SOP fails when the run of that SOP does. */
function judgedSteps(facts: RunFacts, sheet: AnswerSheet): JudgedStep[] {
  const steps = runSteps(facts, sheet).map((step) => judgeStep(step, sheet));
  // From the innermost out.
  for (const [index, judged] of [...steps.entries()].reverse()) {
    if (judged.of.step.kind !== 'sub-sop') continue;
    const prefix = prefixBelow(judged.of);
    const below = steps.filter(({ of }) => of.prefix === prefix);
    const [first] = below;
    if (!first) continue;
    const isOpen = below.some(({ missing }) => missing.length > 0);
    const { outcome } = scoreOf(first.of.facts, below, sheet);
    if (outcome === 'failed') steps[index] = { ...judged, result: 'fail', share: 0 };
    else if (isOpen && judged.result !== 'fail') steps[index] = { ...judged, result: 'open' };
  }
  return steps;
}

function scoreOf(facts: RunFacts, steps: readonly JudgedStep[], sheet: AnswerSheet): SubmissionResult {
  const counted = steps.filter((judged) => judged.of.required || isAnswered(judged, sheet));
  return scoreRun(
    facts.sop.spec.scoring,
    counted.map(({ of, ...rest }) => ({ ...rest, ...of })),
  );
}

function obstaclesOf({ of, missing }: JudgedStep): Diagnostic[] {
  return missing.map(({ proof, code, args }) => ({
    code,
    severity: 'error' as const,
    path: [...pathOf(of), proof],
    ...(args ? { args } : {}),
  }));
}

/** A failure that holds the work up does so until it is answered otherwise, or its finding is put right. */
function stillStopped({ of, result }: JudgedStep): Diagnostic[] {
  if (!stops(of) || result !== 'fail' || isPutRight(of)) return [];
  return [{ code: 'answers/put-right-first', severity: 'error', path: pathOf(of), args: { step: of.step.id } }];
}

/** Which of these steps cannot be answered yet: those after one whose failure stops the work until it is put right. */
export function stoppedSteps(steps: readonly JudgedStep[]): ReadonlyMap<JudgedStep, JudgedStep> {
  const stopped = new Map<JudgedStep, JudgedStep>();
  let stop: JudgedStep | undefined;
  for (const judged of steps) {
    // The steps of the SOP that the failed step refers to are how it is put right.
    if (stop && !judged.of.prefix.startsWith(prefixBelow(stop.of))) stopped.set(judged, stop);
    const { onFail } = judged.of.step as { onFail?: SopFailure };
    const isStop = judged.result === 'fail' && onFail?.block === 'next-step' && !isPutRight(judged.of);
    if (isStop) stop ??= judged;
  }
  return stopped;
}

function stops({ step }: JudgedStep['of']): boolean {
  const { block = 'none' } = (step as { onFail?: SopFailure }).onFail ?? {};
  return block !== 'none';
}

function isPutRight(of: JudgedStep['of']): boolean {
  return of.facts.putRight.has(`${of.step.id} ${itemKey(of)}`);
}

function pathOf(of: JudgedStep['of']): string[] {
  const item = itemKey(of);
  return [of.step.id, ...(item === '' ? [] : [item])];
}

function actionsOf(judged: JudgedStep, sheet: AnswerSheet): DueAction[] {
  const { of, result } = judged;
  const { onFail, actions = [] } = of.step as { onFail?: SopFailure; actions?: readonly SopAction[] };
  const isDone = of.step.kind === 'action' ? startsByItself(judged, sheet) : result === 'pass' || result === 'fail';
  const own = isDone && isAnswered(judged, sheet) ? actions : [];
  const due: DueAction[] = own.map((action) => ({ action, judged, atOnce: AT_ONCE.includes(action.type) }));
  for (const action of (result === 'fail' && onFail?.actions) || [])
    due.push({
      ...{ action, judged, severity: onFail?.severity ?? 'minor' },
      atOnce: stops(of) || AT_ONCE.includes(action.type),
    });
  const at = { place: 'step-visible-if', step: ownName(of), item: of.item } as const;
  const below = sheet.below(of.prefix);
  return due.filter(
    ({ action }) => action.when === undefined || evaluateInRun(action.when, at, of.facts, below) === true,
  );
}

/** A step that only starts something starts it with the submission; about an item, only when people say so. */
function startsByItself({ of }: JudgedStep, sheet: AnswerSheet): boolean {
  return of.item === undefined || sheet.get(of.step.id, itemKey(of), 'done')?.value === true;
}

function isTold(of: JudgedStep['of'], sheet: AnswerSheet): boolean {
  return sheet.all().some(({ step, item }) => step === of.step.id && item === itemKey(of));
}
