import type { TaskTemplateOverrides } from '../kinds/store/spec.ts';
import type { TaskTemplateSpec } from '../kinds/task-template/spec.ts';

/** A template as a store works by it: fields that its layers set otherwise stand in place of the template's own. */
export function effectiveTemplate(spec: TaskTemplateSpec, fields: TaskTemplateOverrides | undefined): TaskTemplateSpec {
  let effective = spec;
  for (const [field, value] of Object.entries(fields ?? {}))
    if (value !== null && value !== undefined) effective = withField(effective, field.split('.'), value);
  return effective;
}

function withField<T extends object>(value: T, [name = '', ...rest]: readonly string[], field: unknown): T {
  const below = (value as Record<string, unknown>)[name];
  // What the template does not say itself, such as the schedule of a triggered one, cannot differ from it.
  if (rest.length > 0 && (typeof below !== 'object' || below === null)) return value;
  return { ...value, [name]: rest.length > 0 ? withField(below as object, rest, field) : field };
}
