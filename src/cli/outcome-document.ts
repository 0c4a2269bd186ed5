import type { Diagnostic } from '../model/diagnostic.ts';
import type { ExitCode, UserError } from '../model/user-error.ts';
import { diagnosticDocument } from './diagnostic-document.ts';
import type { Messages } from './messages/index.ts';

export interface CommandOutcome {
  readonly command: string;
  readonly exitCode: ExitCode;
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly error?: UserError;
}

/** The one document that `--json` prints; text output is a rendering of the same outcome. */
function outcomeDocument({ command, exitCode, value, diagnostics, error }: CommandOutcome, messages: Messages): object {
  return {
    formatVersion: 1,
    command,
    exitCode,
    ...(value === undefined ? {} : { value }),
    diagnostics: diagnostics.map((diagnostic) => diagnosticDocument(diagnostic, messages)),
    ...(error ? { error: { code: error.code, ...messages.message(error.code, error.args), args: error.args } } : {}),
  };
}

/** The document as text. */
export function outcomeText(outcome: CommandOutcome, messages: Messages): string {
  return JSON.stringify(outcomeDocument(outcome, messages));
}
