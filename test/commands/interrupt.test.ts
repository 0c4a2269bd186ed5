import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { writeCorpus } from '../bench/corpus/write-corpus.ts';
import { freshPostgresUrl } from '../helpers/databases.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const executable = path.join(projectRoot, 'bin/run.js');
const env = { ...process.env, STOREOPS_LANG: 'en', NO_COLOR: '1', DEBUG: '' };

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Starts the program and presses Ctrl-C after some milliseconds. */
async function interrupted(argv: readonly string[], { cwd, after }: { cwd: string; after: number }): Promise<Ended> {
  const child = spawn(process.execPath, [executable, ...argv], { cwd, env });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.resume();
  const closed = once(child, 'close');
  await Promise.race([sleep(after), closed]);
  child.kill('SIGINT');
  const [code, signal] = (await closed) as [number | null, NodeJS.Signals | null];
  return { code, signal, stderr };
}

/** Exit code and outcome of a command that nobody interrupts. */
async function run(argv: readonly string[], cwd: string): Promise<{ code: number | null; value: unknown }> {
  const child = spawn(process.execPath, [executable, ...argv, '--json'], { cwd, env });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, value: (JSON.parse(stdout) as { value?: unknown }).value };
}

/** A chain large enough that a push takes a while, and a served platform for it. */
async function chainOnPlatform(stores: number): Promise<string> {
  const root = temporaryFolder();
  writeCorpus({ out: root, stores, seed: 1 });
  const options = { databaseUrl: await freshPostgresUrl(), host: '127.0.0.1', port: 0 };
  const { url, bootstrapToken, close } = await serve(options);
  onTestFinished(close);
  writeFileSync(path.join(root, '.token'), `${bootstrapToken}\n`);
  const settings = path.join(root, 'storeops.yaml');
  const served = `platforms:\n  local:\n    type: storeops\n    url: ${url}\n    token: file:.token\n`;
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^platforms:\n(?: .*\n)*/m, served));
  return root;
}

describe('Ctrl-C', () => {
  it('at any moment of a push leaves all of it or nothing, and the next push goes on at once', async () => {
    const cwd = await chainOnPlatform(1000);
    const endings: Ended[] = [];
    for (let after = 80; after < 8000; after *= 1.5) {
      const ended = await interrupted(['push', '--yes'], { cwd, after });
      endings.push(ended);
      if (ended.code === 0) break;
    }
    for (const { code, signal, stderr } of endings) {
      expect(signal === 'SIGINT' || code === 0 || code === 1, `exit code ${code}`).toBe(true);
      expect(stderr).not.toMatch(/^ +at /m);
      if (code === 1) expect(stderr).toContain('interrupted; nothing is half done [usage/interrupted]');
    }
    expect(endings.some(({ code }) => code === 1)).toBe(true);
    expect((await run(['push', '--yes'], cwd)).code).toBe(0);
    expect((await run(['history'], cwd)).value).toHaveProperty('length', 1);
    expect((await run(['plan', '--exit-code'], cwd)).code).toBe(0);
    expect((await run(['history', '--verify'], cwd)).code).toBe(0);
  }, 180_000);

  it('at any moment of a validation or a formatting leaves the files and the next verdict alone', async () => {
    const { root: cwd, git } = tempWorkspace();
    for (let after = 30; after < 500; after *= 2) {
      for (const argv of [['validate'], ['fmt']]) {
        const { code, signal, stderr } = await interrupted(argv, { cwd, after });
        expect(signal === 'SIGINT' || code === 0 || code === 1).toBe(true);
        expect(stderr).not.toMatch(/^ +at /m);
      }
    }
    expect(git('status', '--short', '--', 'stores', 'templates')).toBe('');
    expect((await run(['validate'], cwd)).code).toBe(0);
  });

  it.each([
    ['Ctrl-C', '\\003', 'interrupted; nothing is half done'],
    ['Ctrl-D', '\\004', 'nothing was done'],
  ])('at the question pushes nothing, nor does Ctrl-D: %s', (_key, character, said) => {
    const { root: cwd } = tempWorkspace();
    // `script` gives the command a terminal; the key is typed once the question stands there.
    const typed = `(while ! grep -q 'y/N' screen.txt 2>/dev/null; do sleep 0.1; done; printf '${character}'; sleep 5)`;
    const command = `${typed} | script --quiet --return --flush --command "'${process.execPath}' '${executable}' push" screen.txt`;
    const { status } = spawnSync('bash', ['-c', command], { cwd, env, timeout: 60_000 });
    expect(status).toBe(1);
    expect(readFileSync(path.join(cwd, 'screen.txt'), 'utf8')).toContain(said);
  });
});
