import type { ValuePath } from '../../model/diagnostic.ts';
import type { SopAction, SopEvidence, SopFailure, SopRepeat, SopSpec, SopStep } from './spec.ts';

/** A step and where it stands in the document; what only some steps have is there for all. */
export interface FoundStep {
  readonly step: SopStep;
  readonly path: ValuePath;
  readonly evidence: readonly SopEvidence[];
  readonly onFail?: SopFailure;
  readonly repeat?: SopRepeat;
  readonly redline: boolean;
  readonly weight?: number;
}

const knownSteps = new WeakMap<SopSpec, readonly FoundStep[]>();

/** Every step of an SOP, in order; looked for once, because several rules ask. */
export function foundSteps(spec: SopSpec): readonly FoundStep[] {
  let found = knownSteps.get(spec);
  if (!found) {
    found = spec.sections.flatMap(({ steps }, section) =>
      steps.map((step, index) => foundStep(step, ['spec', 'sections', section, 'steps', index])),
    );
    knownSteps.set(spec, found);
  }
  return found;
}

function foundStep(step: SopStep, path: ValuePath): FoundStep {
  const { evidence = [], redline = false, onFail, repeat, weight } = step as Partial<FoundStep>;
  return {
    ...{ step, path, evidence, redline },
    ...(onFail ? { onFail } : {}),
    ...(repeat ? { repeat } : {}),
    ...(weight === undefined ? {} : { weight }),
  };
}

export interface FoundEvidence {
  readonly evidence: SopEvidence;
  readonly path: ValuePath;
}

const knownEvidence = new WeakMap<SopSpec, readonly FoundEvidence[]>();

/** Every piece of evidence that an SOP asks for; as the steps, looked for once. */
export function foundEvidence(spec: SopSpec): readonly FoundEvidence[] {
  let found = knownEvidence.get(spec);
  if (!found) {
    found = foundSteps(spec).flatMap(({ path, evidence: list }) =>
      list.map((evidence, index) => ({ evidence, path: [...path, 'evidence', index] })),
    );
    knownEvidence.set(spec, found);
  }
  return found;
}

export interface FoundAction {
  readonly action: SopAction;
  readonly path: ValuePath;
}

/** Every action of an SOP. */
export function* foundActions(spec: SopSpec): Generator<FoundAction> {
  for (const found of foundSteps(spec)) yield* actionsOf(found);
}

/** The actions of a step: its own, and those that follow when it fails. */
export function* actionsOf({ step, path, onFail }: FoundStep): Generator<FoundAction> {
  const own = (step as { readonly actions?: readonly SopAction[] }).actions ?? [];
  for (const [index, action] of own.entries()) yield { action, path: [...path, 'actions', index] };
  for (const [index, action] of (onFail?.actions ?? []).entries())
    yield { action, path: [...path, 'onFail', 'actions', index] };
}
