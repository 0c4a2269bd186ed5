import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end and answers the seconds of the whole process. Its output is thrown away. */
export function timeOf(program: string, argv: readonly string[], options: ChildOptions = {}): number {
  const started = performance.now();
  runToEnd(program, argv, options);
  return (performance.now() - started) / 1000;
}

/** Runs a program and answers what it wrote to stdout. */
export function outputOf(program: string, argv: readonly string[], options: ChildOptions = {}): string {
  return runToEnd(program, argv, options, 'pipe');
}

/** Runs a Node program and answers its peak resident memory in MB, worker threads included. */
export function peakMegabytesOf(argv: readonly string[], options: ChildOptions = {}): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'storeops-peak-'));
  try {
    const file = path.join(folder, 'peak');
    const reporter = path.join(import.meta.dirname, 'report-peak.cjs');
    const env = { ...options.env, NODE_OPTIONS: `--require=${reporter}`, STOREOPS_BENCH_PEAK: file };
    runToEnd(process.execPath, argv, { ...options, env });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runToEnd(
  program: string,
  argv: readonly string[],
  options: ChildOptions,
  stdout: 'ignore' | 'pipe' = 'ignore',
): string {
  const result = spawnSync(program, argv, {
    ...options,
    env: { ...plainEnvironment(), ...options.env },
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status === 0) return result.stdout ?? '';
  throw new Error(`${program} ${argv.join(' ')}: ${result.status ?? result.error}\n${result.stderr.slice(0, 2000)}`);
}

/** Without what changes the start of every Node process, such as extra certificates, which cost 40 ms. */
function plainEnvironment(): Record<string, string> {
  const left = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE'];
  const entries = Object.entries(process.env).filter(([name, value]) => value !== undefined && !left.includes(name));
  return { ...(Object.fromEntries(entries) as Record<string, string>), STOREOPS_LANG: 'en' };
}
