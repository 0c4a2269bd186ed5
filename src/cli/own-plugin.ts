import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command, Interfaces } from '@oclif/core';

/** Command classes by their ids; each is evaluated when it is asked for. */
export type CommandClasses = Readonly<Record<string, Command.Class>>;

/** This program as oclif's one plugin. Left to itself, oclif looks for others and loads a locale's rules to sort the commands. */
export function ownPlugin(root: string, classes: CommandClasses): Interfaces.Plugin {
  const pjson = readJson<Interfaces.PJSON>(root, 'package.json');
  const manifest = readJson<Interfaces.Manifest>(root, 'oclif.manifest.json');
  const { name, version } = pjson;
  const findCommand = async (id: string): Promise<Command.Class> => {
    const found = classes[id];
    if (!found) throw new Error(`command ${id} not found`);
    return Object.assign(found, { id, plugin });
  };
  const plugin: Interfaces.Plugin = {
    _base: '',
    alias: name,
    commandIDs: Object.keys(manifest.commands),
    commands: Object.entries(manifest.commands).map(([id, command]) => ({ ...command, load: () => findCommand(id) })),
    commandsDir: undefined,
    findCommand,
    hasManifest: true,
    hooks: {},
    isRoot: true,
    load: async () => {},
    moduleType: 'commonjs',
    name,
    options: { root },
    pjson,
    root,
    topics: [],
    type: 'core',
    valid: true,
    version,
  };
  return plugin;
}

function readJson<T>(root: string, name: string): T {
  return JSON.parse(readFileSync(path.join(root, name), 'utf8')) as T;
}
