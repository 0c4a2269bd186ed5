import { Config, flush, run as runOclif } from '@oclif/core';
import { Chalk } from 'chalk';
import { toUserError } from './errors.ts';
import { messagesIn } from './messages/index.ts';
import { languageOf } from './messages/language.ts';
import { errorView } from './views/error.ts';

/** Runs the command line; answers when everything is printed. The exit code is `process.exitCode`. */
export async function run(root: string): Promise<void> {
  try {
    const config = await Config.load({ root });
    await runOclif(process.argv.slice(2), config);
  } catch (thrown) {
    // Commands handle their own errors; what arrives here happened before one was found.
    const error = toUserError(thrown, '');
    process.exitCode = error.exitCode;
    const messages = messagesIn(languageOf(undefined, process.env));
    process.stderr.write(`${errorView(error, { messages, color: new Chalk() })}\n`);
  }
  await flush();
}
