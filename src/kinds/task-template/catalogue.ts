import type { ValuePath } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/value-at.ts';
import type { Catalogue } from '../catalogue.ts';
import type { TaskTemplateSpec } from './spec.ts';

const LIST = ['spec', 'overridable'] as const;

/** What a task template opens to formats, regions and stores; the schema of overrides says which values will do. */
export const catalogue: Catalogue = {
  path: LIST,
  lines: (resource) => {
    const { overridable = [] } = resource.spec as unknown as TaskTemplateSpec;
    return overridable.map((field, index) => ({ field, path: [...LIST, index] }));
  },
  resolve: (_, name) => pathOf(name),
  locate: (resource, field) => {
    const path = pathOf(field);
    // What the template does not say itself, such as the schedule of a triggered one, cannot differ from it.
    return valueAt(resource, path) === undefined ? undefined : { path };
  },
};

function pathOf(name: string): ValuePath {
  return ['spec', ...name.split('.')];
}
