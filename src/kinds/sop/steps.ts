import type { SopSection, SopSpec, SopStep } from './spec.ts';

/** A step with the section around it, whose `visibleIf` governs the step as well. */
export interface PlacedStep {
  readonly section: SopSection;
  readonly step: SopStep;
}

/** Every step of an SOP, in order. */
export function stepsOf(spec: SopSpec): PlacedStep[] {
  return spec.sections.flatMap((section) => section.steps.map((step) => ({ section, step })));
}

/** Steps that a person has to do in every run: required, shown without a condition, and not left to the platform. */
export function requiredSteps(spec: SopSpec): SopStep[] {
  return stepsOf(spec)
    .filter(({ section, step }) => section.visibleIf === undefined && step.visibleIf === undefined)
    .map(({ step }) => step)
    .filter((step) => step.required !== false && step.performedBy !== 'system');
}
