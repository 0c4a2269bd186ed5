import type { Diagnostic } from './diagnostic.ts';

/** The process's exit codes; README prints this table. */
export const EXIT = {
  done: 0,
  failed: 1,
  pending: 2,
  findings: 3,
  blocked: 4,
  conflict: 5,
  stalePlan: 6,
  partial: 7,
  unsafe: 8,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Something that stops the work and that the user can do something about. Anything else thrown is a bug.
 * `code` is `area/slug`; the message catalogues render message and hint from the code and `args`.
 */
export class UserError extends Error {
  readonly code: string;
  /** Findings behind the error, when it is about the content of files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly args: Readonly<Record<string, string | number>>;
  readonly exitCode: ExitCode;

  /** By its name: each of the program's bundles has this class for itself. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UserError';
  }

  constructor(
    code: string,
    args: Readonly<Record<string, string | number>> = {},
    options: { exitCode?: ExitCode; cause?: unknown; diagnostics?: readonly Diagnostic[] } = {},
  ) {
    super(`${code} ${JSON.stringify(args)}`, { cause: options.cause });
    this.name = 'UserError';
    this.code = code;
    this.args = args;
    this.exitCode = options.exitCode ?? EXIT.failed;
    this.diagnostics = options.diagnostics ?? [];
  }
}
