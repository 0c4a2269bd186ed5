import type { Interfaces } from '@oclif/core';
import { toUserError } from './errors.ts';
import { outcomeText } from './outcome-document.ts';
import { terminalUi } from './terminal-ui.ts';
import { unknownCommand } from './unknown-command.ts';
import { errorView } from './views/error.ts';
import { wantsJson } from './wants-json.ts';

/** Tells of an error that no command was there to tell of. */
export function reportError(
  thrown: unknown,
  argv: readonly string[],
  program: Pick<Interfaces.Config, 'commands'>,
): void {
  const error = unknownCommand(thrown, program) ?? toUserError(thrown, '');
  const ui = terminalUi(argv);
  const { exitCode, diagnostics } = error;
  process.exitCode = exitCode;
  if (wantsJson(argv)) {
    const outcome = outcomeText({ command: '', exitCode, diagnostics, error }, ui.messages);
    process.stdout.write(`${outcome}\n`);
  } else process.stderr.write(`${errorView(error, ui)}\n`);
}
