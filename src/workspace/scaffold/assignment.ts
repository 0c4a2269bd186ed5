import { checkShape } from '../../checks/shape.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { UserError } from '../../model/user-error.ts';
import { withValue } from '../../model/value-at.ts';
import { parseValues } from '../yaml/parse-values.ts';

/** One `--set path=value`. */
export interface Assignment {
  readonly path: ValuePath;
  /** As typed. */
  readonly text: string;
}

/** Reads `spec.area.0.salesM2=120`; a path that starts neither with `spec` nor with `metadata` is one in the spec. */
export function parseAssignment(argument: string): Assignment {
  const match = /^([\w@-]+(?:\.[\w@-]+)*)=(.*)$/s.exec(argument);
  if (!match?.[1] || match[2] === undefined) throw new UserError('usage/assignment', { text: argument });
  const tokens = match[1].split('.').map((token) => (/^\d+$/.test(token) ? Number(token) : token));
  const path = tokens[0] === 'spec' || tokens[0] === 'metadata' ? tokens : ['spec', ...tokens];
  return { path, text: match[2] };
}

/** Sets values, read as YAML; where the schema wants text, `110101` and `true` are text. */
export function assign(resource: Resource, assignments: readonly Assignment[]): Resource {
  let result = resource;
  for (const { path, text } of assignments) {
    const parsed = parseValues(text);
    const value = parsed.errors ? text : (parsed.documents[0] ?? (text.trim() === '' ? '' : null));
    const read = withValue(result, path, value) as Resource;
    result = typeof value !== 'string' && isWrongType(read, path) ? (withValue(result, path, text) as Resource) : read;
  }
  return result;
}

function isWrongType(resource: Resource, path: ValuePath): boolean {
  return checkShape(resource).some(({ code, path: at }) => code === 'shape/type' && at?.join('.') === path.join('.'));
}
