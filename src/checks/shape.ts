import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Diagnostic } from '../model/diagnostic.ts';
import { API_VERSION, type Resource } from '../model/resource.ts';
import * as predicates from './generated/predicates.js';
import * as validators from './generated/validators.js';
import { shapeDiagnostics } from './shape-diagnostics.ts';
import { suggest } from './suggest.ts';

const { WorkspaceFile: _, ...ofKinds } = predicates;

/** Tells whether a document fits, by its kind. */
const fits: Readonly<Record<string, (document: unknown) => boolean>> = ofKinds;

/** Checks one document against its kind's JSON Schema. An empty answer means that it is a `Resource`. */
export function checkShape(document: unknown): Diagnostic[] {
  if (document === null || typeof document !== 'object' || Array.isArray(document))
    return [{ code: 'shape/not-a-resource', severity: 'error', path: [] }];
  const { apiVersion, kind } = document as Partial<Resource>;
  if (typeof kind !== 'string' || !Object.hasOwn(fits, kind)) return unknownKind(document as Partial<Resource>);
  if (fits[kind]?.(document)) return [];
  // Ten times as much code, and loaded only here: it tells what does not fit, and has the last word.
  const { [kind]: validate }: Readonly<Record<string, ValidateFunction>> = { ...validators };
  if (!validate || validate(document)) return [];
  if (apiVersion !== API_VERSION && typeof apiVersion === 'string')
    return [
      {
        code: 'shape/api-version',
        severity: 'error',
        path: ['apiVersion'],
        args: { actual: apiVersion, expected: API_VERSION },
      },
    ];
  return shapeDiagnostics(validate.errors as ErrorObject[]);
}

function unknownKind(document: Partial<Resource>): Diagnostic[] {
  if (document.kind === undefined)
    return [{ code: 'shape/required', severity: 'error', path: [], args: { field: 'kind' } }];
  const actual = String(document.kind);
  const suggestion = suggest(actual, Object.keys(fits));
  const args = { actual, ...(suggestion ? { suggestion } : {}) };
  return [{ code: 'shape/unknown-kind', severity: 'error', path: ['kind'], args }];
}
