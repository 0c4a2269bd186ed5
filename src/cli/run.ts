import { run as runOclif } from '@oclif/core';
import { type CommandClasses, ownPlugin } from './own-plugin.ts';
import { quietLogger } from './quiet-logger.ts';

/** The installed program. */
export interface Program {
  /** The package's folder. */
  readonly root: string;
  readonly commands: CommandClasses;
}

/** Runs the command line; answers when everything is printed. The exit code is `process.exitCode`. */
export async function run({ root, commands }: Program, argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  const plugin = ownPlugin(root, commands);
  // Nobody colours this program by oclif's theme file; looking for one takes as long as reading the configuration.
  process.env.STOREOPS_DISABLE_THEME ??= '1';
  const logger = process.env.DEBUG ? undefined : quietLogger();
  try {
    await runOclif([...argv], { root, plugins: new Map([[plugin.name, plugin]]), logger });
  } catch (thrown) {
    // Commands handle their own errors; what arrives here happened before one was found.
    const { reportError } = await import('./report-error.ts');
    reportError(thrown, argv, plugin);
  }
}
