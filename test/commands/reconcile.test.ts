import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveGit } from '../helpers/git-server.ts';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';
import type { TempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const STORE = 'stores/bj-daxing.yaml';

interface Followed extends TempWorkspace {
  /** A bare repository that the workspace pushes to. */
  readonly repository: string;
  /** Commits a radius for the format, and publishes it. */
  change(meters: number, ...options: readonly string[]): string;
  publish(...options: readonly string[]): string;
}

async function followed(): Promise<Followed> {
  const workspace = await platformWorkspace();
  const { git, read, write, commit } = workspace;
  const repository = path.join(temporaryFolder(), 'ops.git');
  git('init', '--quiet', '--bare', '--initial-branch=main', repository);
  git('remote', 'add', 'origin', repository);
  const publish = (...options: readonly string[]): string => {
    git('push', '--quiet', ...options, 'origin', 'main');
    return git('rev-parse', 'HEAD').trim();
  };
  publish();
  const change: Followed['change'] = (meters, ...options) => {
    write('templates/flagship.yaml', read('templates/flagship.yaml').replace(/Meters: \d+/, `Meters: ${meters}`));
    commit(`Check in within ${meters} m`);
    return publish(...options);
  };
  return { ...workspace, repository, change, publish };
}

async function passOf(root: string, ...argv: string[]): Promise<{ outcome: string; exitCode: number; code?: string }> {
  const run = await runCommand('reconcile', ['--once', '--json', ...argv], { root });
  const { last } = run.json().value ?? {};
  const code = last?.problem?.code;
  return { outcome: last?.outcome, exitCode: run.exitCode, ...(code ? { code } : {}) };
}

/** The platform's newest revision. */
async function revisionOf(root: string): Promise<number> {
  const [newest] = (await runCommand('history', ['--limit', '1', '--json'], { root })).json().value;
  return newest?.revision ?? 0;
}

describe('reconcile --once, with a remote on disk (R100, R104)', () => {
  test('pushes what is new and sound, and nothing else', async () => {
    const workspace = await followed();
    const { root, git, write, read, commit, change, publish } = workspace;
    const start = git('rev-parse', 'HEAD').trim();
    expect(await passOf(root)).toEqual({ outcome: 'pushed', exitCode: 0 });
    expect(await passOf(root)).toEqual({ outcome: 'in-sync', exitCode: 0 });
    const [revision] = (await runCommand('history', ['--json'], { root })).json().value;
    expect(revision.commit).toEqual({ id: start, dirty: false });

    const sound = read(STORE);
    write(STORE, sound.replace('region: beijing', 'region: nowhere'));
    commit('A mistake');
    publish();
    expect(await passOf(root)).toEqual({ outcome: 'invalid', exitCode: 3, code: 'workspace/invalid' });
    expect(await revisionOf(root)).toBe(1);
    write(STORE, sound);
    const status = await runCommand('status', [], { root });
    expect(status.stdout).toMatch(
      /Agent \S+, seen .*: NOT PUSHED, commit [0-9a-f]{10} is invalid: the workspace has 1 error \(stores\/bj-daxing.yaml:9 reference\/unknown\)/,
    );
    const live = change(260);
    expect(await passOf(root)).toEqual({ outcome: 'pushed', exitCode: 0 });

    // Somebody forces the branch back, and on to something else.
    git('reset', '--quiet', '--hard', start);
    change(270, '--force');
    expect(await passOf(root)).toEqual({ outcome: 'rewound', exitCode: 8, code: 'reconcile/rewound' });
    expect(await revisionOf(root)).toBe(2);
    expect(await passOf(root, '--allow-rewind')).toEqual({ outcome: 'pushed', exitCode: 0 });
    git('reset', '--quiet', '--hard', live);
    publish('--force');
    expect(await passOf(root, '--state', temporaryFolder())).toMatchObject({ outcome: 'rewound' });
    expect((await runCommand('history', ['--verify'], { root })).exitCode).toBe(0);
  });

  test('takes only commits that a trusted key has signed, when it is asked to', async () => {
    const { root, git, write, read } = await followed();
    const keys = temporaryFolder();
    const key = path.join(keys, 'key');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const signers = path.join(keys, 'signers');
    const nobody = path.join(keys, 'nobody');
    writeFileSync(nobody, '');
    writeFileSync(signers, `li.na@xinghe.example ${readFileSync(`${key}.pub`, 'utf8')}`);
    expect(await passOf(root, '--allowed-signers', signers)).toMatchObject({ outcome: 'unsigned', exitCode: 4 });
    expect(await revisionOf(root)).toBe(0);
    write(STORE, read(STORE).replace('2023-04-01', '2023-04-02'));
    git('-c', 'gpg.format=ssh', '-c', `user.signingkey=${key}.pub`, 'commit', '-q', '-a', '-S', '-m', 'Signed');
    git('push', '--quiet', 'origin', 'main');
    expect(await passOf(root, '--allowed-signers', nobody)).toMatchObject({ outcome: 'unsigned' });
    expect(await passOf(root, '--allowed-signers', signers)).toEqual({ outcome: 'pushed', exitCode: 0 });
  });

  test('reports drift or heals it, also under a bad commit, and leaves a rollback until another commit comes', async () => {
    const { root, git, read, write, commit, change, publish } = await followed();
    await passOf(root);
    const drift = async (): Promise<void> => {
      write(STORE, read(STORE).replace(/2023-04-\d+/, '2023-04-09'));
      expect((await runCommand('push', ['--yes'], { root })).exitCode).toBe(0);
      git('checkout', '--quiet', '--', STORE);
    };
    await drift();
    expect(await passOf(root)).toEqual({ outcome: 'drifted', exitCode: 2, code: 'reconcile/drifted' });
    expect(await passOf(root, '--drift', 'heal')).toEqual({ outcome: 'healed', exitCode: 0 });
    const sound = read(STORE);
    write(STORE, 'kind: Nothing\n');
    commit('A mistake');
    publish();
    write(STORE, sound);
    await drift();
    write(STORE, sound);
    expect(await passOf(root, '--drift', 'heal')).toMatchObject({ outcome: 'invalid' });
    expect((await runCommand('status', ['--json'], { root })).json().value.verdict).toBe('in-sync');
    commit('Right again');
    change(280);
    expect(await passOf(root)).toMatchObject({ outcome: 'pushed' });
    const before = (await revisionOf(root)) - 1;
    await runCommand('rollback', [String(before), '--yes'], { root });
    expect(await passOf(root, '--drift', 'heal')).toEqual({ outcome: 'held', exitCode: 2, code: 'reconcile/held' });
    change(290);
    expect(await passOf(root)).toEqual({ outcome: 'pushed', exitCode: 0 });
  });

  test('refuses a commit that deletes too much, and a branch that is not there', async () => {
    const { root, git, write, remove, commit, publish } = await followed();
    await passOf(root);
    remove(STORE);
    write('stores/bj-wangfujing.yaml', '# Moved away.\n');
    commit('Both stores go');
    publish();
    const settings = { root, env: { STOREOPS_LANG: 'en' } };
    write('storeops.yaml', `${git('show', 'HEAD:storeops.yaml')}safety: { maxDelete: 1, deleteFloor: 0 }\n`);
    expect(await passOf(root, '--prune')).toEqual({
      outcome: 'refused',
      exitCode: 8,
      code: 'push/too-many-deletions',
    });
    const run = await runCommand('reconcile', ['--once', '--branch', 'release'], settings);
    expect([run.exitCode, run.stdout]).toEqual([1, expect.stringContaining('has no branch release')]);
  });
});

/** The program itself, following a remote until it is ended. */
function startAgent(root: string, ...argv: string[]) {
  const child = spawn(
    process.execPath,
    [path.join(projectRoot, 'bin/run.js'), 'reconcile', '--interval', '1', '--port', '0', '--root', root, ...argv],
    { env: { ...process.env, STOREOPS_LANG: 'en', NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    for (const wake of waiting.splice(0)) wake();
  });
  const ended = once(child, 'close');
  const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ((await ended) as [number | null])[0];
  };
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((line) => pattern.test(line));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { said, kill };
}

describe('reconcile, with a remote over HTTP', () => {
  test('two agents push each commit once; one is killed, the other goes on; the network goes and comes back', async () => {
    const { root, repository, change } = await followed();
    const server = await serveGit(repository);
    const states = [temporaryFolder(), temporaryFolder()];
    const [first, second] = states.map((state, index) =>
      startAgent(root, '--remote', server.url, '--state', state, '--name', `agent-${index}`),
    ) as [ReturnType<typeof startAgent>, ReturnType<typeof startAgent>];
    await Promise.race([first.said(/pushed commit/), second.said(/pushed commit/)]);
    await Promise.all([first.said(/sync|pushed/), second.said(/sync|pushed/)]);
    expect(await revisionOf(root)).toBe(1);

    const [, url = ''] = / at (http\S+)\. /.exec(await second.said(/metrics at/)) ?? [];
    const health = await fetch(`${url}/healthz`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok', failures: 0 }]);

    const id = change(310);
    await first.kill('SIGKILL');
    await second.said(new RegExp(`(pushed|sync with) commit ${id.slice(0, 10)}`));
    expect(await revisionOf(root)).toBe(2);
    expect(() => JSON.parse(readFileSync(path.join(states[0]!, 'state.json'), 'utf8'))).not.toThrow();

    server.down = true;
    await second.said(/FAILED, to be tried again: http:\S+ does not answer/);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/storeops_reconcile_passes_total\{outcome="failed"\} [1-9]/);
    expect(metrics).toMatch(new RegExp(`storeops_reconcile_commit\\{role="good",commit="${id}"\\} 1`));
    server.down = false;
    const next = change(320);
    const again = startAgent(root, '--remote', server.url, '--state', states[0]!, '--name', 'agent-0');
    await Promise.race([again, second].map(({ said }) => said(new RegExp(`pushed commit ${next.slice(0, 10)}`))));
    expect(await revisionOf(root)).toBe(3);
    const status = (await runCommand('status', ['--json'], { root })).json().value;
    expect(status.agents.map(({ agent }: { agent: string }) => agent).sort()).toEqual(['agent-0', 'agent-1']);
    expect(await Promise.all([again.kill('SIGTERM'), second.kill('SIGINT')])).toEqual([0, 0]);
    for (const state of states) expect(readdirSync(path.join(state, 'checkouts'))).toEqual([]);
    expect((await runCommand('history', ['--verify'], { root })).exitCode).toBe(0);
  }, 180_000);
});
