import type { AgentOutcome } from '../../model/agent-report.ts';
import { EXIT, type ExitCode, UserError } from '../../model/user-error.ts';

/** What stands in the way of a pass: a code and what it is about. */
export interface Problem {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

const BY_CODE: Readonly<Record<string, AgentOutcome>> = {
  'workspace/invalid': 'invalid',
  'workspace/not-found': 'invalid',
  'config/invalid': 'invalid',
  'usage/unknown-environment': 'invalid',
  'usage/unknown-platform': 'invalid',
  'environment/empty': 'held',
  'environment/no-commit': 'held',
  'environment/differs': 'held',
  'reconcile/unsigned': 'unsigned',
  'reconcile/rewound': 'rewound',
  'push/too-many-deletions': 'refused',
  'platform/too-many-deletions': 'refused',
  'platform/refused': 'refused',
  'platform/locked': 'standby',
  'platform/lock-lost': 'standby',
  'platform/moved-on': 'standby',
  'plan/stale': 'standby',
};

/** What a pass was stopped by, when it is about the commit or about another writer; undefined for everything else. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof UserError)) return undefined;
  const { code, args, exitCode, diagnostics } = error;
  const known = Object.hasOwn(BY_CODE, code) || exitCode === EXIT.unsafe || exitCode === EXIT.findings;
  if (!known && exitCode !== EXIT.blocked) return undefined;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  const place = first?.range ? { place: `${first.range.file}:${first.range.line}`, finding: first.code } : {};
  return { code, args: { ...args, ...place } };
}

/** The outcome of a pass that was stopped. */
export function withOutcome({ code }: Problem): AgentOutcome {
  return BY_CODE[code] ?? 'refused';
}

/** Exit codes of a single pass. */
export const PASS_EXIT: Readonly<Record<AgentOutcome, ExitCode>> = {
  'in-sync': EXIT.done,
  pushed: EXIT.done,
  healed: EXIT.done,
  drifted: EXIT.pending,
  held: EXIT.pending,
  frozen: EXIT.blocked,
  invalid: EXIT.findings,
  unsigned: EXIT.blocked,
  rewound: EXIT.unsafe,
  refused: EXIT.unsafe,
  standby: EXIT.conflict,
  failed: EXIT.failed,
};
