import type { SopEvidence, SopStep } from '../../kinds/sop/spec.ts';
import { foundSteps } from '../../kinds/sop/walk.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { type ConditionAt, evaluateInRun } from './run-conditions.ts';
import type { RunFacts, RunItem } from './run-facts.ts';
import { itemsOf } from './run-items.ts';
import { signOffStep } from './sign-off-step.ts';

/** A step as it applies to a run: shown, and once for each of its items. */
export interface RunStep {
  readonly section: string;
  /** With the name that it has in the run: a step of another SOP carries the name of the step that refers to it, `reopening/power-on`. */
  readonly step: SopStep;
  readonly path: ValuePath;
  readonly item?: RunItem;
  readonly required: boolean;
  readonly redline: boolean;
  readonly weight: number;
  /** What is to be shown for it; what only a failure asks for is among it. */
  readonly proofs: readonly SopEvidence[];
  /** What its own SOP's conditions and responses are read by. */
  readonly facts: RunFacts;
  /** What stands before its name, for a step of another SOP; else empty. */
  readonly prefix: string;
}

/** Where steps are looked for. */
interface Place {
  readonly facts: RunFacts;
  readonly prefix: string;
  /** The section of the run's own SOP in which they are shown. */
  readonly section?: string;
  readonly isAsked: boolean;
  readonly within: readonly string[];
}

const NOTHING: RunItem = { key: '', value: undefined };

/** The steps of a run that its answers so far make apply, in order; the steps of another SOP follow the one that refers to it. */
export function runSteps(facts: RunFacts, sheet: AnswerSheet): RunStep[] {
  const steps = stepsAt({ facts, prefix: '', isAsked: true, within: [facts.sop.metadata.name] }, sheet);
  const last = signOffStep(facts);
  return last ? [...steps, last] : steps;
}

/** The key that answers about this step carry. */
export function itemKey({ item }: Pick<RunStep, 'item'>): string {
  return item?.key ?? '';
}

/** What the step is called in its own SOP. */
export function ownName({ step, prefix }: Pick<RunStep, 'step' | 'prefix'>): string {
  return step.id.slice(prefix.length);
}

/** What the names of the steps begin with that a step brings in from another SOP. */
export function prefixBelow(of: Pick<RunStep, 'step' | 'item'>): string {
  return of.item ? `${of.step.id}:${of.item.key}/` : `${of.step.id}/`;
}

function stepsAt(place: Place, whole: AnswerSheet): RunStep[] {
  const { facts, prefix, isAsked } = place;
  const sheet = whole.below(prefix);
  const shown = facts.sop.spec.sections.map(({ visibleIf }) =>
    holds(visibleIf, { place: 'step-visible-if' }, facts, sheet),
  );
  return foundSteps(facts.sop.spec).flatMap((found): RunStep[] => {
    const { path, evidence, repeat, redline, weight = 0 } = found;
    const index = Number(path[2]);
    if (!shown[index]) return [];
    const section = place.section ?? facts.sop.spec.sections[index]?.id ?? '';
    const own = found.step;
    const step = prefix === '' ? own : { ...own, id: prefix + own.id };
    const items = repeat ? itemsOf(repeat, { path, step: own.id }, facts, sheet) : [NOTHING];
    return items.flatMap((item): RunStep[] => {
      const at: ConditionAt = { place: 'step-visible-if', step: own.id, item, over: repeat?.over };
      if (!holds(own.visibleIf, at, facts, sheet)) return [];
      const proofs = evidence.filter(({ visibleIf }) => holds(visibleIf, at, facts, sheet));
      const required = isAsked && isRequired(own, at, facts, sheet);
      const about = item === NOTHING ? {} : { item };
      const one = { section, step, path, ...about, required, redline, weight, proofs, facts, prefix };
      return [one, ...stepsBelow(one, place, whole)];
    });
  });
}

/** The steps of the SOP that a step refers to. One that need not be done asks for none of them until somebody begins. */
function stepsBelow(of: RunStep, place: Place, whole: AnswerSheet): RunStep[] {
  if (of.step.kind !== 'sub-sop') return [];
  const [name = ''] = of.step.sop.split('@');
  const sop = of.facts.procedures.get(name);
  if (!sop || place.within.includes(name)) return [];
  const prefix = prefixBelow(of);
  const isAsked = of.required || whole.all().some(({ step }) => step.startsWith(prefix));
  const { section } = of;
  return stepsAt({ facts: { ...of.facts, sop }, prefix, section, isAsked, within: [...place.within, name] }, whole);
}

function isRequired(step: SopStep, at: ConditionAt, facts: RunFacts, sheet: AnswerSheet): boolean {
  if (step.performedBy === 'system') return false;
  if (step.required !== false) return true;
  return step.requiredIf !== undefined && evaluateInRun(step.requiredIf, at, facts, sheet) === true;
}

function holds(text: string | undefined, at: ConditionAt, facts: RunFacts, sheet: AnswerSheet): boolean {
  return text === undefined || evaluateInRun(text, at, facts, sheet) === true;
}
