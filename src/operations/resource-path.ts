import { suggest } from '../checks/suggest.ts';
import { addressOfText } from '../model/address.ts';
import type { ValuePath } from '../model/diagnostic.ts';
import type { SchemaTree } from '../model/schema-tree.ts';
import { UserError } from '../model/user-error.ts';
import { valueAt } from '../model/value-at.ts';
import { formatPath, parsePath } from '../model/value-path.ts';
import type { ResourceStack } from './resource-stack.ts';

/** By which the items of a list are known, in this order. */
const IDENTITY_KEYS = ['id', 'code', 'name'] as const;

/** So many names are told when none is near the one that was typed. */
const MOST_NAMES = 12;

/**
 * Reads a path in a resource as people write it: with or without `spec` in front, items of lists by position or by their id,
 * fields of an SOP as its catalogue names them, and keys with dots in them, quoted or not.
 */
export function resourcePath(text: string, stack: ResourceStack, schema: SchemaTree): ValuePath {
  const names = new Names(stack, schema);
  const tokens = parsePath(text);
  const isFromTop = names.at([]).includes(tokens[0] ?? '');
  const walked = walk(tokens, isFromTop ? [] : ['spec'], names);
  if ('path' in walked) return walked.path;
  const named = stack.kind.catalogue?.resolve(stack.own, text);
  if (named && names.isKnown(named)) return named;
  throw new UserError('usage/unknown-path', {
    address: addressOfText(stack.own),
    path: text,
    ...hintOf({ text, tokens, walked, stack, names }),
  });
}

/** A path as people write it: items of lists by their ids, where they have any. */
export function pathLabel(path: ValuePath, document: unknown): string {
  const names = path.map((step, depth) =>
    typeof step === 'number' ? (identityOf(valueAt(document, path.slice(0, depth + 1))) ?? step) : step,
  );
  return formatPath(names);
}

interface Missed {
  /** How far the tokens led. */
  readonly at: ValuePath;
  readonly taken: number;
}

function walk(
  tokens: readonly string[],
  at: ValuePath,
  names: Names,
  taken = 0,
): { readonly path: ValuePath } | Missed {
  if (taken === tokens.length) return { path: at };
  let furthest: Missed = { at, taken };
  for (let end = taken + 1; end <= tokens.length; end++) {
    const step = names.step(at, tokens.slice(taken, end).join('.'));
    if (step === undefined) continue;
    const walked = walk(tokens, [...at, step], names, end);
    if ('path' in walked) return walked;
    if (walked.taken > furthest.taken) furthest = walked;
  }
  return furthest;
}

/** What may stand at places of a resource: what its layers set, and what its schema knows. */
class Names {
  readonly #stack: ResourceStack;
  readonly #schema: SchemaTree;

  constructor(stack: ResourceStack, schema: SchemaTree) {
    this.#stack = stack;
    this.#schema = schema;
  }

  at(path: ValuePath): string[] {
    const { effective, own, layers } = this.#stack;
    const above = path[0] === 'spec' ? layers.map(({ value }) => valueAt(value, path.slice(1))) : [];
    const names = [valueAt(effective, path), valueAt(own, path), ...above].flatMap(namesIn);
    return [...new Set([...names, ...this.#schema.namesAt(path, effective)])];
  }

  step(path: ValuePath, name: string): string | number | undefined {
    const value = valueAt(this.#stack.effective, path);
    if (!Array.isArray(value)) return this.at(path).includes(name) ? name : undefined;
    const position = /^\d+$/.test(name) ? Number(name) : value.findIndex((item) => identityOf(item) === name);
    return position >= 0 && position < value.length ? position : undefined;
  }

  isKnown(path: ValuePath): boolean {
    return path.every((step, depth) => this.step(path.slice(0, depth), String(step)) !== undefined);
  }
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => identityOf(item) ?? []);
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function identityOf(item: unknown): string | undefined {
  const values = IDENTITY_KEYS.map((key) => valueAt(item, [key]));
  return values.find((value) => typeof value === 'string') as string | undefined;
}

interface Hint {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly walked: Missed;
  readonly stack: ResourceStack;
  readonly names: Names;
}

/** The path that was most likely meant, or else what there is. */
function hintOf({ text, tokens, walked, stack, names }: Hint): { suggestion?: string; known?: string } {
  const { at, taken } = walked;
  const candidates = names.at(at);
  const near = suggest(tokens[taken] ?? '', candidates);
  if (near !== undefined)
    return { suggestion: [...tokens.slice(0, taken), near, ...tokens.slice(taken + 1)].join('.') };
  const fields = stack.kind.catalogue?.fields?.(stack.own) ?? [];
  const field = suggest(text, new Set(fields.map((name) => name.split('.').slice(0, tokens.length).join('.'))));
  if (field !== undefined) return { suggestion: field };
  const known = candidates.slice(0, MOST_NAMES).join(', ') + (candidates.length > MOST_NAMES ? ', …' : '');
  return known === '' ? {} : { known };
}
