import type { ErrorObject } from 'ajv';
import type { Diagnostic, ValuePath } from '../model/diagnostic.ts';
import { suggest } from './suggest.ts';

type Args = Record<string, string | number>;

interface SchemaNode {
  readonly properties?: Record<string, { const?: unknown }>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly SchemaNode[];
  readonly examples?: readonly unknown[];
}

/** Turns ajv's errors into findings: one per thing that is wrong, at the key a person has to change. */
export function shapeDiagnostics(errors: readonly ErrorObject[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const error of withoutUnionNoise(errors)) {
    const diagnostic = diagnosticOf(error);
    if (diagnostic) found.set(JSON.stringify([diagnostic.code, diagnostic.path, diagnostic.args?.field]), diagnostic);
  }
  const all = [...found.values()];
  return all.filter((diagnostic) => !all.some((other) => explains(other, diagnostic)));
}

/** A misspelt key is not missing too, and a text that is too short need not have the right form. */
function explains(cause: Diagnostic, other: Diagnostic): boolean {
  if (cause.code === 'shape/unknown-field' && other.code === 'shape/required')
    return cause.args?.suggestion === other.args?.field && isSame(cause.path?.slice(0, -1), other.path);
  return cause.code === 'shape/range' && other.code === 'shape/pattern' && isSame(cause.path, other.path);
}

function isSame(a: ValuePath = [], b: ValuePath = []): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** A failed `anyOf` lists the errors of every branch. Keep those of the branch whose type fits, else only the union's own error. */
function withoutUnionNoise(errors: readonly ErrorObject[]): ErrorObject[] {
  // Which keys a value forbids beside it is not known while the value itself is not.
  const wrongValues = new Set(errors.filter(({ keyword }) => keyword === 'enum').map(parentOf));
  let kept = errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      error.keyword !== 'propertyNames' &&
      !(error.keyword === 'false schema' && wrongValues.has(parentOf(error))),
  );
  for (const union of errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf')) {
    if (isNullable(union)) {
      // Something or null: what is wrong is that it is not that something.
      kept = kept.filter(
        (error) => error !== union && !(error.instancePath === union.instancePath && wantsNull(error)),
      );
      continue;
    }
    const inside = kept.filter(
      (error) =>
        error !== union &&
        (error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`)),
    );
    const isMismatch = (error: ErrorObject): boolean =>
      error.instancePath === union.instancePath && ['type', 'const', 'enum'].includes(error.keyword);
    const telling = inside.filter((error) => !isMismatch(error));
    kept = kept.filter((error) =>
      telling.length > 0 ? error !== union && !(inside.includes(error) && isMismatch(error)) : !inside.includes(error),
    );
  }
  return kept;
}

function parentOf({ instancePath }: ErrorObject): string {
  return instancePath.slice(0, instancePath.lastIndexOf('/'));
}

function isNullable({ schema }: ErrorObject): boolean {
  const branches = (schema ?? []) as readonly { readonly type?: unknown }[];
  return branches.length === 2 && branches.some(({ type }) => type === 'null');
}

function wantsNull({ keyword, params }: ErrorObject): boolean {
  return keyword === 'type' && params.type === 'null';
}

function diagnosticOf(error: ErrorObject): Diagnostic | undefined {
  const path = pathOf(error.instancePath);
  const schema = (error.parentSchema ?? {}) as SchemaNode;
  const at = (code: string, args: Args, where: ValuePath = path): Diagnostic => ({
    code,
    severity: 'error',
    path: where,
    args,
  });
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return at('shape/required', { field: String(error.params.missingProperty) });
    case 'additionalProperties':
    case 'false schema':
      return unknownField(error, schema, path);
    case 'type':
      return at('shape/type', { expected: String(error.params.type), actual: typeName(error.data) });
    case 'enum':
    case 'const':
      return at('shape/value', valueArgs(error.data, error.params.allowedValues ?? [error.params.allowedValue]));
    case 'discriminator':
      return discriminated(error, schema, path);
    case 'pattern':
      return at('shape/pattern', patternArgs(error, schema), error.propertyName ? [...path, error.propertyName] : path);
    case 'oneOf':
    case 'anyOf':
      return at('shape/one-of', { actual: typeName(error.data) });
    default:
      return at('shape/range', {
        rule: error.keyword,
        limit: String(error.params.limit ?? ''),
        actual: rangeActual(error),
      });
  }
}

function unknownField(error: ErrorObject, schema: SchemaNode, path: ValuePath): Diagnostic {
  const field = String(error.params.additionalProperty ?? path.at(-1) ?? '');
  const where = error.keyword === 'false schema' ? path : [...path, field];
  const suggestion = suggest(field, Object.keys(schema.properties ?? {}));
  return {
    code: 'shape/unknown-field',
    severity: 'error',
    path: where,
    args: { field, ...(suggestion ? { suggestion } : {}) },
  };
}

function discriminated(error: ErrorObject, schema: SchemaNode, path: ValuePath): Diagnostic {
  const tag = String(error.params.tag);
  if (error.params.tagValue === undefined)
    return { code: 'shape/required', severity: 'error', path, args: { field: tag } };
  const allowed = (schema.oneOf ?? [])
    .map((branch) => branch.properties?.[tag]?.const)
    .filter((value) => value !== undefined);
  return {
    code: 'shape/value',
    severity: 'error',
    path: [...path, tag],
    args: valueArgs(error.params.tagValue, allowed),
  };
}

function valueArgs(actual: unknown, allowed: readonly unknown[]): Args {
  const suggestion = suggest(String(actual), allowed.map(String));
  return { actual: shorten(actual), allowed: allowed.map(String).join(', '), ...(suggestion ? { suggestion } : {}) };
}

function patternArgs(error: ErrorObject, schema: SchemaNode): Args {
  const example = schema.examples?.[0];
  return {
    actual: shorten(error.propertyName ?? error.data),
    pattern: String(error.params.pattern),
    ...(example === undefined ? {} : { example: shorten(example) }),
  };
}

function rangeActual(error: ErrorObject): string | number {
  if (typeof error.data === 'number') return error.data;
  if (typeof error.data === 'string' || Array.isArray(error.data)) return error.data.length;
  return typeName(error.data);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `/spec/steps/0/id` → `['spec', 'steps', 0, 'id']`; a map key made of digits only would read as an index, and no schema has one. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((token) => (/^\d+$/.test(token) ? Number(token) : token));
}
