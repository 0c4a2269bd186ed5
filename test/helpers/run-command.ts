import path from 'node:path';
import { type Command, Config } from '@oclif/core';
import packageJson from '../../package.json' with { type: 'json' };
import { projectRoot } from './reference-chain.ts';

/** What a command left behind. */
export interface CommandRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** The outcome document on stdout, for runs with `--json`. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into documents of every command.
  readonly json: () => any;
}

export interface RunOptions {
  /** The workspace: passed as `--root`. */
  readonly root?: string;
  /** The folder the command is run in; the test's own when absent. */
  readonly cwd?: string;
  /** Variables set while the command runs; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

let config: Promise<Config> | undefined;

/**
 * Runs a command of `src/commands` in this process, as `storeops <id> <argv>` would: `runCommand('rollout status', ['--json'],
 * { root })`. English and without colours unless the arguments or `env` say otherwise. Nobody answers questions: stdin is
 * no terminal. One at a time, because stdout, the folder and the exit code belong to the process.
 */
export async function runCommand(
  id: string,
  argv: readonly string[] = [],
  options: RunOptions = {},
): Promise<CommandRun> {
  const file = path.join(projectRoot, 'src/commands', `${id.replaceAll(' ', '/')}.ts`);
  const { default: CommandClass } = (await import(file)) as { default: Command.Class };
  CommandClass.id = id.replaceAll(' ', ':');
  config ??= loadConfig();
  const loaded = await config;
  const all = [...argv, '--no-color', ...(options.root === undefined ? [] : ['--root', options.root])];
  const restore = [
    setEnvironment({ STOREOPS_LANG: 'en', DEBUG: undefined, NODE_ENV: 'production', ...options.env }),
    setFolder(options.cwd),
    setTerminal(false),
  ];
  const exitCode = process.exitCode;
  process.exitCode = undefined;
  const stdout = capture(process.stdout);
  const stderr = capture(process.stderr);
  try {
    await CommandClass.run(all, loaded);
    const text = stdout.text();
    return {
      stdout: text,
      stderr: stderr.text(),
      exitCode: Number(process.exitCode ?? 0),
      json: () => JSON.parse(text),
    };
  } finally {
    stdout.end();
    stderr.end();
    for (const undo of restore) undo();
    process.exitCode = exitCode;
  }
}

/** The package's own oclif settings, without the bundle and its manifest: the classes come from the source. */
async function loadConfig(): Promise<Config> {
  const { commands: _, ...oclif } = packageJson.oclif;
  const pjson = { ...packageJson, oclif: { ...oclif, commands: './src/none' } };
  return Config.load({
    root: projectRoot,
    pjson: pjson as never,
    ignoreManifest: true,
    userPlugins: false,
    devPlugins: false,
  });
}

interface Capture {
  text(): string;
  end(): void;
}

function capture(stream: NodeJS.WriteStream): Capture {
  const chunks: string[] = [];
  const { write } = stream;
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
    done?.();
    return true;
  }) as typeof stream.write;
  return {
    text: () => chunks.join(''),
    end: () => {
      stream.write = write;
    },
  };
}

function setEnvironment(variables: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(variables)) set(name, value);
  return () => {
    for (const [name, value] of before) set(name, value);
  };
}

function setFolder(folder: string | undefined): () => void {
  const before = process.cwd();
  if (folder !== undefined) process.chdir(folder);
  return () => process.chdir(before);
}

function setTerminal(isTTY: boolean): () => void {
  const before = process.stdin.isTTY;
  process.stdin.isTTY = isTTY;
  return () => {
    process.stdin.isTTY = before;
  };
}
