import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXIT, type ExitCode, UserError } from '../../model/user-error.ts';
import type { HttpResponse } from './http-exchange.ts';

interface ProblemDocument {
  readonly code: string;
  readonly status: number;
  readonly args: Readonly<Record<string, string | number>>;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What a refusal means for the process; every other code is 1. */
const EXIT_CODES: Readonly<Record<string, ExitCode>> = {
  'platform/refused': EXIT.findings,
  'platform/ahead-of-gates': EXIT.blocked,
  'platform/locked': EXIT.conflict,
  'platform/lock-lost': EXIT.conflict,
  'platform/moved-on': EXIT.conflict,
  'platform/too-many-deletions': EXIT.unsafe,
  'platform/last-administrator': EXIT.unsafe,
};

/** The user's error in an answer that is not a success. The codes are the platform's own. */
export function problemError(response: HttpResponse, url: string): UserError {
  const problem = readProblem(response);
  if (!problem) return new UserError('platform/unexpected-answer', { url, status: response.status });
  const { code, args, diagnostics = [] } = problem;
  return new UserError(code, { url, ...args }, { exitCode: EXIT_CODES[code] ?? EXIT.failed, diagnostics });
}

/** A proxy or another program at that address answers something else. */
function readProblem(response: HttpResponse): ProblemDocument | undefined {
  if (!response.headers['content-type']?.startsWith('application/problem+json')) return undefined;
  try {
    const document = JSON.parse(response.body.toString('utf8')) as Partial<ProblemDocument>;
    return typeof document.code === 'string' && document.args ? (document as ProblemDocument) : undefined;
  } catch {
    return undefined;
  }
}
