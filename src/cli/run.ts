import { Config, run as runOclif } from '@oclif/core';
import type { UserError } from '../model/user-error.ts';
import { toUserError } from './errors.ts';
import { outcomeText } from './outcome-document.ts';
import { terminalUi } from './terminal-ui.ts';
import { unknownCommand } from './unknown-command.ts';
import { errorView } from './views/error.ts';
import { wantsJson } from './wants-json.ts';

/** Runs the command line; answers when everything is printed. The exit code is `process.exitCode`. */
export async function run(root: string, argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  const config = await Config.load({ root });
  try {
    await runOclif([...argv], config);
  } catch (thrown) {
    // Commands handle their own errors; what arrives here happened before one was found.
    reportError(unknownCommand(thrown, config) ?? toUserError(thrown, ''), argv);
  }
}

function reportError(error: UserError, argv: readonly string[]): void {
  const ui = terminalUi(argv);
  const { exitCode, diagnostics } = error;
  process.exitCode = exitCode;
  if (wantsJson(argv)) {
    const outcome = outcomeText({ command: '', exitCode, diagnostics, error }, ui.messages);
    process.stdout.write(`${outcome}\n`);
  } else process.stderr.write(`${errorView(error, ui)}\n`);
}
