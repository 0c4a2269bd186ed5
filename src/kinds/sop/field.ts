import type { SopSpec } from './spec.ts';
import { stepsOf } from './steps.ts';

/**
 * The value at a path like `steps.power-on.evidence.temperature.max`. Steps, evidence and actions are named by id, because
 * positions move from version to version. Undefined when the path leads nowhere.
 */
export function fieldOf(spec: SopSpec, path: string): unknown {
  const steps = stepsOf(spec).map(({ step }) => step);
  let value: unknown = { ...spec, steps };
  for (const token of path.split('.')) value = member(value, token);
  return value;
}

function member(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return value.find((item) => (item as { id?: unknown }).id === token);
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, token)) return undefined;
  return (value as Record<string, unknown>)[token];
}
