import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Command, Config } from '@oclif/core';
import packageJson from '../../package.json' with { type: 'json' };
import { commandFiles } from '../../src/build/bundle-entry.ts';

/** Every command class of the source, by what is typed: `platform serve`. */
export async function commandClasses(): Promise<ReadonlyMap<string, Command.Class>> {
  const classes = new Map<string, Command.Class>();
  for (const [id, file] of commandFiles()) {
    const { default: CommandClass } = (await import(file)) as { default: Command.Class };
    classes.set(id.replaceAll(':', ' '), CommandClass);
  }
  return classes;
}

/** The program's configuration with all commands from source, as oclif has it at run time; for help, completion and unknown commands. */
export async function wholeProgram(): Promise<Config> {
  const root = mkdtempSync(path.join(tmpdir(), 'storeops-program-'));
  const commands = Object.fromEntries([...(await commandClasses())].map(([id, one]) => [id.replaceAll(' ', ':'), one]));
  // oclif loads commands from a file; this one hands over what vitest compiled.
  Object.assign(globalThis, { storeopsCommands: commands });
  const target = { strategy: 'explicit', target: './commands.mjs', identifier: 'COMMANDS' };
  const {
    helpClass: _,
    hooks: __,
    ...oclif
  } = packageJson.oclif as typeof packageJson.oclif & { helpClass?: unknown; hooks?: unknown };
  writeFileSync(path.join(root, 'commands.mjs'), 'export const COMMANDS = globalThis.storeopsCommands;\n');
  writeFileSync(
    path.join(root, 'package.json'),
    JSON.stringify({ ...packageJson, oclif: { ...oclif, commands: target } }),
  );
  try {
    return await Config.load({ root, ignoreManifest: true, userPlugins: false, devPlugins: false });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
