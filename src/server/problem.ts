import type { Diagnostic } from '../model/diagnostic.ts';
import { PROBLEM_TYPES, type ProblemCode } from './problem-types.ts';

export type ProblemArgs = Readonly<Record<string, string | number>>;

/** A problem on the wire: RFC 9457 with our members. `code` and `args` are what clients render. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly args: ProblemArgs;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A request that the platform refuses, or cannot answer. Thrown anywhere below a route. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly args: ProblemArgs;
  readonly diagnostics: readonly Diagnostic[];

  constructor(code: ProblemCode, args: ProblemArgs = {}, diagnostics: readonly Diagnostic[] = []) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'Problem';
    this.code = code;
    this.args = args;
    this.diagnostics = diagnostics;
  }

  get statusCode(): number {
    return PROBLEM_TYPES[this.code].status;
  }

  toDocument(): ProblemDocument {
    const { status, title } = PROBLEM_TYPES[this.code];
    // A reason is a sentence by itself.
    const named = Object.entries(this.args).map(([name, value]) => (name === 'reason' ? value : `${name} ${value}`));
    return {
      type: `https://storeops.dev/problems/${this.code}`,
      title,
      status,
      detail: named.length > 0 ? `${title}: ${named.join(', ')}.` : `${title}.`,
      code: this.code,
      args: this.args,
      ...(this.diagnostics.length > 0 ? { diagnostics: this.diagnostics } : {}),
    };
  }
}
