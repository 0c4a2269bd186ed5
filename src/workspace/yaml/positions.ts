import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { ValuePath } from '../../model/diagnostic.ts';
import { LineIndex, type TextRange } from './line-index.ts';
import { readDocuments, type YamlDocuments } from './read-documents.ts';
import { scalarOffsets } from './scalar-offsets.ts';
import type { YamlError } from './yaml-error.ts';

/** Where the parts of one YAML text stand. Made once for a file that has findings: the full parse is slow. */
export class Positions {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #parsed: YamlDocuments;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#parsed = readDocuments(text);
  }

  /** Everything that is wrong with the text, in its order; the same as `parseValues` answers. */
  get errors(): readonly YamlError[] {
    return this.#parsed.problems.map(({ code, message, start, end }) => ({
      code,
      message,
      ...this.#lines.range(start, end),
    }));
  }

  /** Whether the text is sound and has one document. */
  get holdsOne(): boolean {
    return this.#parsed.problems.length === 0 && this.#parsed.documents.length === 1;
  }

  /**
   * The key or the value at a path. Items of a sequence have no key, so theirs is the first line of the item; the key of
   * the whole document is its first line. When the path does not exist: the key of the nearest parent that does.
   */
  locate(documentIndex: number, path: ValuePath, at: 'key' | 'value'): TextRange {
    const { key, value, found, document } = this.#find(documentIndex, path);
    if (found && at === 'value' && value && !isEmpty(value)) return this.#range(value);
    if (key) return this.#range(key);
    return this.#firstLine(value?.range ?? document?.range ?? [0, 0]);
  }

  /** The place of a part of the text at a path, by offsets in its value; as `locate` for anything that is no text. */
  locateSpan(
    documentIndex: number,
    path: ValuePath,
    span: { readonly start: number; readonly end: number },
  ): TextRange {
    const { value, found } = this.#find(documentIndex, path);
    if (!found || !isScalar(value) || typeof value.value !== 'string' || isEmpty(value))
      return this.locate(documentIndex, path, 'key');
    return this.#lines.range(...scalarOffsets(this.#text, value as Scalar<string>).place(span.start, span.end));
  }

  /** The node at a path, or the nearest one above it. */
  #find(documentIndex: number, path: ValuePath): Found {
    const document = this.#parsed.documents[documentIndex];
    let value: Node | undefined = document?.contents ?? undefined;
    let key: Node | undefined;
    for (const step of path) {
      const next = childOf(isAlias(value) && document ? value.resolve(document) : value, step);
      if (!next) return { key, value, found: false, document };
      ({ key, value } = next);
    }
    return { key, value, found: true, document };
  }

  #range(node: Node): TextRange {
    const [start, stop] = node.range ?? [0, 0];
    let end = stop;
    while (end > start && /\s/.test(this.#text[end - 1] ?? '')) end -= 1;
    return this.#lines.range(start, end);
  }

  #firstLine([start, stop]: readonly [number, number, number] | readonly [number, number]): TextRange {
    return this.#lines.range(start, Math.min(stop, this.#lines.lineEnd(start)));
  }
}

/** `Positions.locate` for a single look-up. */
export function locate(text: string, documentIndex: number, path: ValuePath, at: 'key' | 'value'): TextRange {
  return new Positions(text).locate(documentIndex, path, at);
}

/** Everything that is wrong with a YAML text; empty when it can be read. */
export function yamlErrors(text: string): readonly YamlError[] {
  return new Positions(text).errors;
}

interface Found extends Child {
  readonly found: boolean;
  readonly document: YamlDocuments['documents'][number] | undefined;
}

interface Child {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

function childOf(node: Node | undefined, step: string | number): Child | undefined {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { key: undefined, value: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
  if (!pair) return undefined;
  return { key: pair.key as Node, value: (pair.value ?? undefined) as Node | undefined };
}

/** `key:` with nothing behind it has a value, null, but no place to point at. */
function isEmpty(node: Node): boolean {
  const [start, end] = node.range ?? [0, 0];
  return start === end;
}
