import type { ValuePath } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/value-at.ts';
import type { SopSpec } from './spec.ts';

/**
 * Where a field like `steps.power-on.evidence.temperature.max` stands in the document, set or not. Steps, evidence and
 * actions are named by id, because positions move from version to version. Undefined when the path leads nowhere.
 */
export function locateField(spec: SopSpec, field: string): ValuePath | undefined {
  const [first = '', ...rest] = field.split('.');
  const [id, ...inStep] = rest;
  const step = first === 'steps' ? locateStep(spec, id) : undefined;
  if (first === 'steps' && !step) return undefined;
  const path: (string | number)[] = step ? ['spec', ...step] : ['spec'];
  let value: unknown = step ? valueAt(spec, step) : spec;
  for (const token of step ? inStep : [first, ...rest]) {
    const key = Array.isArray(value) ? value.findIndex((item) => (item as { id?: unknown }).id === token) : token;
    if (key === -1 || (value !== undefined && (value === null || typeof value !== 'object'))) return undefined;
    path.push(key);
    value = valueAt(value, [key]);
  }
  return path;
}

/** The value of a field that is named so. */
export function fieldOf(spec: SopSpec, field: string): unknown {
  const path = locateField(spec, field);
  return path && valueAt({ spec }, path);
}

function locateStep({ sections }: SopSpec, id: string | undefined): ValuePath | undefined {
  for (const [section, { steps }] of sections.entries()) {
    const step = steps.findIndex((candidate) => candidate.id === id);
    if (step >= 0) return ['sections', section, 'steps', step];
  }
  return undefined;
}
