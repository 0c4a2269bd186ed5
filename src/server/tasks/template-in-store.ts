import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { LiveStore } from '../live/live-store.ts';

type Branch = Record<string, unknown>;

/** A template as it counts in a store: with the fields that the store's layers set otherwise. */
export function templateInStore(name: string, spec: TaskTemplateSpec, store: LiveStore): TaskTemplateSpec {
  const overrides = Object.entries(store.spec.taskOverrides?.[name] ?? {}).filter(([, value]) => value !== null);
  if (overrides.length === 0) return spec;
  const changed = structuredClone(spec) as unknown as Branch;
  for (const [field, value] of overrides) setField(changed, field.split('.'), value);
  return changed as unknown as TaskTemplateSpec;
}

function setField(target: Branch, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  target[step] ??= {};
  setField(target[step] as Branch, rest, value);
}
