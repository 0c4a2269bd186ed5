import type { SopRepeat } from '../../kinds/sop/spec.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { evaluateInRun } from './run-conditions.ts';
import type { RunFacts, RunItem } from './run-facts.ts';

/** What a step is repeated over: what the platform knows of, else what the answers name. */
export function itemsOf(
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

/** Items of a sort as far as the platform knows them: from the store's file, the roster, or what the task was told. */
export function knownItems(over: string, { store, items, run }: RunFacts): RunItem[] | undefined {
  const devices = store.spec.devices ?? [];
  if (over === 'devices') return devices.map((device) => ({ key: device.code, value: device }));
  if (over === 'fire-equipment')
    return devices
      .filter(({ category }) => category === 'fire-extinguisher')
      .map((device) => ({ key: device.code, value: device }));
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
