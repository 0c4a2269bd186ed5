import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar } from 'yaml';
import { MAX_DEPTH } from './nesting.ts';
import type { YamlErrorCode, YamlProblem } from './yaml-error.ts';

/** How many nodes the aliases of a document may stand for, so that a short file cannot unfold into a huge value. */
const MAX_ALIASED_NODES = 10_000;

/** What the YAML parser accepts but does not become one finite JSON value: bad aliases, lossy numbers, bottomless nesting. */
export function nodeProblems(document: Document.Parsed<ParsedNode>): YamlProblem[] {
  const walk = new NodeWalk();
  walk.visit(document.contents, 0);
  return walk.problems;
}

class NodeWalk {
  readonly problems: YamlProblem[] = [];
  /** Anchor → how many nodes it stands for; undefined while it is still open. */
  readonly #anchors = new Map<string, number | undefined>();
  #aliased = 0;

  /** Answers the number of nodes, aliases unfolded. */
  visit(node: unknown, depth: number): number {
    if (isAlias(node)) return this.#alias(node);
    if (isScalar(node)) return this.#scalar(node);
    if (!isMap(node) && !isSeq(node)) return 1;
    if (depth >= MAX_DEPTH) return this.#report(node, 'yaml/too-deep', `Nested deeper than ${MAX_DEPTH} levels`);
    if (node.anchor) this.#anchors.set(node.anchor, undefined);
    let size = 1;
    if (isMap(node))
      for (const pair of node.items) size += this.visit(pair.key, depth + 1) + this.visit(pair.value, depth + 1);
    else for (const item of node.items) size += this.visit(item, depth + 1);
    if (node.anchor) this.#anchors.set(node.anchor, size);
    return size;
  }

  #alias(node: Node & { readonly source: string }): number {
    const size = this.#anchors.get(node.source);
    if (size === undefined) {
      const why = this.#anchors.has(node.source) ? 'contains the alias itself' : 'is not defined before the alias';
      return this.#report(node, 'yaml/alias', `The anchor &${node.source} ${why}`);
    }
    const before = this.#aliased;
    this.#aliased += size;
    if (before <= MAX_ALIASED_NODES && this.#aliased > MAX_ALIASED_NODES)
      this.#report(node, 'yaml/alias', `The aliases of this document stand for more than ${MAX_ALIASED_NODES} nodes`);
    return size;
  }

  #scalar(node: Scalar): number {
    if (node.anchor) this.#anchors.set(node.anchor, 1);
    if (typeof node.value !== 'number') return 1;
    if (!Number.isFinite(node.value))
      return this.#report(node, 'yaml/number', `${node.source} is not a number that JSON has`);
    if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value))
      return this.#report(node, 'yaml/number', `${node.source} is too large to be exact; quote it if it is text`);
    return 1;
  }

  #report(node: Node, code: YamlErrorCode, message: string): 1 {
    const [start, end] = node.range ?? [0, 0];
    this.problems.push({ code, message, start, end });
    return 1;
  }
}
