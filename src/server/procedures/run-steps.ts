import type { SopEvidence, SopRepeat, SopStep } from '../../kinds/sop/spec.ts';
import { foundSteps } from '../../kinds/sop/walk.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { type ConditionAt, evaluateInRun } from './run-conditions.ts';
import type { RunFacts, RunItem } from './run-facts.ts';

/** A step as it applies to a run: shown, and once for each of its items. */
export interface RunStep {
  readonly section: string;
  readonly step: SopStep;
  readonly path: ValuePath;
  readonly item?: RunItem;
  readonly required: boolean;
  readonly redline: boolean;
  readonly weight: number;
  /** What is to be shown for it; what only a failure asks for is among it. */
  readonly proofs: readonly SopEvidence[];
}

const NOTHING: RunItem = { key: '', value: undefined };

/** The steps of a run that its answers so far make apply, in order. */
export function runSteps(facts: RunFacts, sheet: AnswerSheet): RunStep[] {
  const hidden = new Set<string>();
  for (const { id, visibleIf } of facts.sop.spec.sections)
    if (!holds(visibleIf, { place: 'step-visible-if' }, facts, sheet)) hidden.add(id);
  return [...foundSteps(facts.sop.spec)].flatMap((found): RunStep[] => {
    const { step, path, evidence, repeat, redline, weight = 0 } = found;
    const section = facts.sop.spec.sections[Number(path[2])]?.id ?? '';
    if (hidden.has(section)) return [];
    const items = repeat ? itemsOf(repeat, { path, step: step.id }, facts, sheet) : [NOTHING];
    return items.flatMap((item): RunStep[] => {
      const at: ConditionAt = { place: 'step-visible-if', step: step.id, item, over: repeat?.over };
      if (!holds(step.visibleIf, at, facts, sheet)) return [];
      const proofs = evidence.filter(({ visibleIf }) => holds(visibleIf, at, facts, sheet));
      const own = item === NOTHING ? {} : { item };
      return [{ section, step, path, ...own, required: isRequired(step, at, facts, sheet), redline, weight, proofs }];
    });
  });
}

/** The key that answers about this step carry. */
export function itemKey({ item }: Pick<RunStep, 'item'>): string {
  return item?.key ?? '';
}

function isRequired(step: SopStep, at: ConditionAt, facts: RunFacts, sheet: AnswerSheet): boolean {
  if (step.performedBy === 'system') return false;
  if (step.required !== false) return true;
  return step.requiredIf !== undefined && evaluateInRun(step.requiredIf, at, facts, sheet) === true;
}

function holds(text: string | undefined, at: ConditionAt, facts: RunFacts, sheet: AnswerSheet): boolean {
  return text === undefined || evaluateInRun(text, at, facts, sheet) === true;
}

function itemsOf(
  { over, filter, min = 0, max = 500 }: SopRepeat,
  { path, step }: { readonly path: ValuePath; readonly step: string },
  facts: RunFacts,
  sheet: AnswerSheet,
): RunItem[] {
  const known = knownItems(over, facts) ?? namedItems(sheet.itemsOf(step), min);
  const chosen = known.filter(
    (item) =>
      filter === undefined ||
      evaluateInRun(filter, { place: 'repeat-filter', path, step, item, over }, facts, sheet) === true,
  );
  return chosen.slice(0, max);
}

function knownItems(over: SopRepeat['over'], { store, items, run }: RunFacts): RunItem[] | undefined {
  if (over === 'devices') return (store.spec.devices ?? []).map((device) => ({ key: device.code, value: device }));
  if (over === 'zones') return (store.spec.zones ?? []).map((zone) => ({ key: zone.id, value: zone }));
  const given = items[over];
  if (given) return [...given];
  const inputs = (run.inputs as Readonly<Record<string, unknown>> | undefined)?.[over];
  return Array.isArray(inputs) ? inputs.map((value) => ({ key: keyOf(value), value })) : undefined;
}

/** What nobody but the people there knows is named by their answers; as many as there must be are asked for. */
function namedItems(answered: readonly string[], min: number): RunItem[] {
  const keys = [...answered];
  for (let number = 1; keys.length < min; number++) if (!keys.includes(String(number))) keys.push(String(number));
  return keys.map((key) => ({ key, value: key }));
}

function keyOf(value: unknown): string {
  if (value !== null && typeof value === 'object') {
    const { id, code, key } = value as Readonly<Record<string, unknown>>;
    return String(id ?? code ?? key ?? JSON.stringify(value));
  }
  return String(value);
}
