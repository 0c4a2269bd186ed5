import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import { calendar } from '../../kinds/calendar/index.ts';
import { requirement } from '../../kinds/requirement/index.ts';
import { retrospective } from '../../kinds/retrospective/index.ts';
import { rollout } from '../../kinds/rollout/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { actionsOf, foundSteps } from '../../kinds/sop/walk.ts';
import { store } from '../../kinds/store/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { trainingPlan } from '../../kinds/training-plan/index.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/value-at.ts';
import type { DocumentRule, RuleFinding } from './rule.ts';

/** Lists of things with an id of their own, by the kind that has them. */
const LISTS: ReadonlyMap<string, readonly ValuePath[]> = new Map<string, readonly ValuePath[]>([
  [approvalFlow.kind, [['form', 'fields'], ['ladders'], ['nodes']]],
  [calendar.kind, [['events']]],
  [requirement.kind, [['acceptance']]],
  [retrospective.kind, [['findings'], ['actions']]],
  [rollout.kind, [['objectives'], ['freezeWindows']]],
  [
    rolloutPhase.kind,
    [
      ['entryGate', 'criteria'],
      ['exitGate', 'criteria'],
    ],
  ],
  [sop.kind, [['responseSets'], ['sections']]],
  [store.kind, [['zones']]],
  [trainingPlan.kind, [['courses']]],
  [taskTemplate.kind, [['blockReasons'], ['excuse', 'reasons']]],
]);

/** One id for two things: whoever asks for one gets the other. */
export const duplicateId: DocumentRule = {
  code: 'policy/duplicate-id',
  severity: 'error',
  kind: [
    approvalFlow,
    calendar,
    requirement,
    retrospective,
    rollout,
    rolloutPhase,
    sop,
    store,
    taskTemplate,
    trainingPlan,
  ],
  *check({ kind, spec }) {
    for (const path of LISTS.get(kind) ?? []) {
      const list = valueAt(spec, path) as readonly Identified[] | undefined;
      if (list) yield* repeated(list, (index) => ['spec', ...path, index]);
    }
    if (kind === sop.kind) yield* inSteps(spec as SopSpec);
  },
};

interface Identified {
  readonly id: string;
}

/** Ids of steps count in the whole SOP; those of evidence, responses and actions within what they belong to. */
function* inSteps(spec: SopSpec): Iterable<RuleFinding> {
  const steps = foundSteps(spec);
  const ofSteps = steps.map(({ step }) => step);
  if (hasRepeated(ofSteps)) yield* repeated(ofSteps, (index) => steps[index]?.path ?? []);
  for (const found of steps) {
    if (hasRepeated(found.evidence)) yield* repeated(found.evidence, (index) => [...found.path, 'evidence', index]);
    const actions = [...actionsOf(found)];
    const ofActions = actions.map(({ action }) => action);
    if (hasRepeated(ofActions)) yield* repeated(ofActions, (index) => actions[index]?.path ?? []);
  }
  for (const [set, { responses }] of (spec.responseSets ?? []).entries())
    yield* repeated(responses, (index) => ['spec', 'responseSets', set, 'responses', index]);
}

/** Hardly ever is there anything to report. */
function hasRepeated(list: readonly Identified[]): boolean {
  return list.length > 1 && new Set(list.map(({ id }) => id)).size < list.length;
}

function* repeated(list: readonly Identified[], pathOf: (index: number) => ValuePath): Iterable<RuleFinding> {
  for (const [index, { id }] of list.entries())
    if (list.findIndex((item) => item.id === id) < index) yield { path: [...pathOf(index), 'id'], args: { id } };
}
