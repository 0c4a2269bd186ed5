import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { GIT_PATIENCE_MS, type GitAnswer, runGit, withoutPassword } from './run-git.ts';

export interface MirrorOptions {
  /** Where the copy of the repository and what is checked out are kept. */
  readonly folder: string;
  readonly url: string;
  readonly branch: string;
  /** Keys that are trusted, as `ssh-keygen` reads them; without it those of the own GnuPG key ring. */
  readonly allowedSigners?: string | undefined;
}

/** What git would take for something else than a branch's name. */
const NO_BRANCH = /^-|[\s~^:?*[\\]|\.\.|@\{/;

/**
 * A copy of a remote repository, and one commit of it as files. Several processes may share a folder: each has a name for
 * the branch and a checkout of its own. What a process that died left behind is cleared away.
 */
export class Mirror {
  readonly #options: MirrorOptions;
  readonly #repository: string;
  readonly #checkout: string;
  readonly #ref = `refs/storeops/${process.pid}`;

  constructor(options: MirrorOptions) {
    this.#options = options;
    this.#repository = path.join(options.folder, 'repository.git');
    this.#checkout = path.join(options.folder, 'checkouts', String(process.pid));
  }

  /** The commit that the branch is at. */
  async fetch(signal?: AbortSignal): Promise<string> {
    const { url, branch } = this.#options;
    if (NO_BRANCH.test(branch)) throw new UserError('reconcile/branch', { branch });
    await this.#prepare();
    const spec = `+refs/heads/${branch}:${this.#ref}`;
    // Without a clean-up, what was pushed over stays known: that is how a rewound branch is noticed.
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', '--force', '--', url, spec];
    const fetched = await this.#git(args, signal);
    if (fetched.code !== 0) {
      const named = { url: withoutPassword(url), branch };
      if (/couldn't find remote ref/.test(fetched.reason)) throw new UserError('reconcile/no-branch', named);
      throw new UserError('reconcile/remote-unreachable', { url: named.url, reason: fetched.reason });
    }
    return (await this.#git(['rev-parse', '--verify', `${this.#ref}^{commit}`])).stdout.trim();
  }

  /** Does one commit lie in the history of another? Undefined when it is not known here. */
  async isAncestor(ancestor: string, commit: string): Promise<boolean | undefined> {
    if (!(await this.has(ancestor))) return undefined;
    return (await this.#git(['merge-base', '--is-ancestor', ancestor, commit])).code === 0;
  }

  /** Is a commit known here? */
  async has(commit: string): Promise<boolean> {
    return (await this.#git(['cat-file', '-e', `${commit}^{commit}`])).code === 0;
  }

  /** Is a commit signed with a key that is trusted? */
  async isSigned(commit: string): Promise<boolean> {
    const { allowedSigners } = this.#options;
    const trust = allowedSigners ? ['-c', `gpg.ssh.allowedSignersFile=${allowedSigners}`] : [];
    return (await this.#git([...trust, 'verify-commit', commit])).code === 0;
  }

  /** Makes the checkout this very commit, with nothing else in it, and answers its folder. */
  async checkout(commit: string): Promise<string> {
    const folder = this.#checkout;
    const inside = (args: readonly string[]): Promise<GitAnswer> => runGit({ args, cwd: folder });
    if (existsSync(path.join(folder, '.git'))) {
      const moved = await inside(['checkout', '--quiet', '--force', '--detach', commit]);
      const cleaned = await inside(['clean', '--quiet', '-ffdx', '-e', '.storeops']);
      if (moved.code === 0 && cleaned.code === 0) return folder;
    }
    rmSync(folder, { recursive: true, force: true });
    await this.#git(['worktree', 'prune']);
    const added = await this.#git(['worktree', 'add', '--quiet', '--force', '--detach', folder, commit]);
    if (added.code !== 0) throw new UserError('reconcile/checkout', { commit, reason: added.reason });
    return folder;
  }

  /** Takes this process's checkout away. */
  async close(): Promise<void> {
    rmSync(this.#checkout, { recursive: true, force: true });
    if (!existsSync(this.#repository)) return;
    await this.#git(['update-ref', '-d', this.#ref]);
    await this.#git(['worktree', 'prune']);
  }

  async #prepare(): Promise<void> {
    const checkouts = path.dirname(this.#checkout);
    mkdirSync(checkouts, { recursive: true });
    // The folder may lie in a working tree, which is none of its business.
    writeFileSync(path.join(this.#options.folder, '.gitignore'), '*\n');
    if (!existsSync(path.join(this.#repository, 'HEAD')))
      await runGit({ args: ['init', '--quiet', '--bare', this.#repository], cwd: this.#options.folder });
    for (const name of readdirSync(checkouts))
      if (!isAlive(Number(name))) rmSync(path.join(checkouts, name), { recursive: true, force: true });
    removeStaleLocks(this.#repository);
  }

  #git(args: readonly string[], signal?: AbortSignal): Promise<GitAnswer> {
    return runGit({ args, cwd: this.#repository, signal });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** A lock that is older than any git of ours may get was left by a machine that went down. */
function removeStaleLocks(repository: string): void {
  for (const name of readdirSync(repository, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.lock')) continue;
    const file = path.join(repository, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 2 * GIT_PATIENCE_MS) rmSync(file, { force: true });
  }
}
