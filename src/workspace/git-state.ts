import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** One changed or untracked file, relative to the workspace. */
export interface GitChange {
  readonly file: string;
  /** `deleted` from the working tree, `unknown` to git, or with other content than the index. */
  readonly state: 'modified' | 'deleted' | 'untracked' | 'staged';
}

export interface GitState {
  /** The repository's top folder. */
  readonly top: string;
  /** Absent before the first commit. */
  readonly commit?: string;
  /** Absent when HEAD is detached. */
  readonly branch?: string;
  /** Below the workspace only. */
  readonly changes: readonly GitChange[];
}

/** Runs git on a hot path: no shell, no wrapper library to load, and no lock on the index. Undefined when git fails or is not there. */
export function runGit(root: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', args, {
      cwd: root,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined));
  });
}

/** The nearest folder upward with a `.git`, without asking git. */
export function gitTop(root: string): string | undefined {
  for (let folder = realpathSync(root); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** The e-mail address under which git commits here; undefined without one. */
export async function gitAccount(root: string): Promise<string | undefined> {
  return (await runGit(root, ['config', 'user.email']))?.trim() || undefined;
}

/** Commit, branch and changed files below the workspace; undefined outside git. */
export async function readGitState(root: string): Promise<GitState | undefined> {
  const top = gitTop(root);
  if (top === undefined) return undefined;
  const output = await runGit(root, ['status', '--porcelain=v2', '--branch', '-z', '--untracked-files=all', '--', '.']);
  return output === undefined ? undefined : parseStatus(top, path.relative(top, realpathSync(root)), output);
}

/** Reads porcelain v2: `1 XY …path`, `2 XY …path NUL original`, `u XY …path`, `? path`, with paths from the repository's top. */
function parseStatus(top: string, below: string, output: string): GitState {
  const prefix = below === '' ? '' : `${below.split(path.sep).join('/')}/`;
  const changes: GitChange[] = [];
  let commit: string | undefined;
  let branch: string | undefined;
  const records = output.split('\0');
  for (let index = 0; index < records.length; index++) {
    const record = records[index] ?? '';
    if (record.startsWith('# branch.oid ')) commit = record.slice(13) === '(initial)' ? undefined : record.slice(13);
    else if (record.startsWith('# branch.head '))
      branch = record.slice(14) === '(detached)' ? undefined : record.slice(14);
    else if (record.startsWith('? ')) changes.push({ file: record.slice(2), state: 'untracked' });
    else if (/^[12u] /.test(record)) {
      const fields = { '1': 8, '2': 9, u: 10 }[record[0] as '1' | '2' | 'u'];
      changes.push({ file: record.split(' ').slice(fields).join(' '), state: stateOf(record) });
      if (record[0] === '2') index++;
    }
  }
  const inside = changes.filter((change) => change.file.startsWith(prefix));
  return {
    top,
    ...(commit === undefined ? {} : { commit }),
    ...(branch === undefined ? {} : { branch }),
    changes: inside.map((change) => ({ ...change, file: change.file.slice(prefix.length) })),
  };
}

function stateOf(record: string): GitChange['state'] {
  const workTree = record[3];
  if (record[0] === 'u') return 'modified';
  if (workTree === 'D') return 'deleted';
  if (workTree !== '.') return 'modified';
  return record[2] === 'D' ? 'deleted' : 'staged';
}

/** The index file; in a linked worktree `.git` is a file that names the real folder. */
export function gitIndexFile(top: string): string {
  const dot = path.join(top, '.git');
  if (statSync(dot).isDirectory()) return path.join(dot, 'index');
  const folder = /^gitdir: (.+)$/m.exec(readFileSync(dot, 'utf8'))?.[1] ?? '';
  return path.join(path.resolve(top, folder), 'index');
}
