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

/**
 * The steps that a person has to do in the longest run: required, shown without a condition of their own, and not left to
 * the platform. Sections with different conditions are alternatives (a patrol, a monthly check), so only the longest counts.
 */
export function requiredSteps(spec: SopSpec): SopStep[] {
  const byCondition = new Map<string | undefined, SopStep[]>([[undefined, []]]);
  for (const { section, step } of stepsOf(spec)) {
    if (step.required === false || step.visibleIf !== undefined || step.performedBy === 'system') continue;
    const alternative = byCondition.get(section.visibleIf);
    if (alternative) alternative.push(step);
    else byCondition.set(section.visibleIf, [step]);
  }
  const always = byCondition.get(undefined) ?? [];
  byCondition.delete(undefined);
  const longest = [...byCondition.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return [...always, ...longest];
}

/** The roles that do a step: its own or the SOP's, and those that must be there too. */
export function performersOf(step: SopStep, { performer }: Pick<SopSpec, 'performer'>): string[] {
  return [step.role ?? performer.role, ...('jointRoles' in step ? (step.jointRoles ?? []) : [])];
}
