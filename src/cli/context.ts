import os from 'node:os';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { UserError } from '../model/user-error.ts';
import type { OpenDemo } from '../operations/demo-load.ts';
import type { ExplainPorts } from '../operations/explain.ts';
import type { FmtPorts } from '../operations/fmt.ts';
import type { InitPorts } from '../operations/init.ts';
import type { MovePorts } from '../operations/move-stores.ts';
import type { NewPorts } from '../operations/new.ts';
import type { PullPorts } from '../operations/pull.ts';
import type { Commits, CommitsOptions } from '../operations/reconcile/commits.ts';
import type { ReportPorts } from '../operations/report.ts';
import type { RolloutPorts } from '../operations/rollout-facts.ts';
import type { HistoryPorts } from '../operations/rollout-history/rollout-history.ts';
import type { SchemaPorts } from '../operations/schema.ts';
import type { SignoffPorts } from '../operations/signoff.ts';
import type { Platform } from '../platforms/platform.ts';
import type { ChangesSince } from '../workspace/changes-since.ts';
import type { CommitRange } from '../workspace/commit-range.ts';
import { readConfig, type WorkspaceConfig } from '../workspace/config.ts';
import { inEnvironment } from '../workspace/environment.ts';
import { findRoot } from '../workspace/find-root.ts';
import { gitAccount, readGitState } from '../workspace/git-state.ts';
import { loadWorkspace } from '../workspace/load-workspace.ts';
import type { Repository } from '../workspace/repository.ts';
import { openSources, type Sources } from '../workspace/sources.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { startCheckerThread } from './checker-thread.ts';
import { today } from './today.ts';
import { TOOL_ID } from './tool.ts';

export interface ContextOptions {
  /** Where the search for storeops.yaml starts. */
  readonly from: string;
  /** A platform's name in storeops.yaml; its default when absent. */
  readonly platform?: string;
  /** An environment's name in storeops.yaml, instead of a platform. */
  readonly environment?: string;
}

/** The composition root: makes the real workspace and platform for a command, each at most once, and closes what was opened. */
export class Context {
  readonly #options: ContextOptions;
  #config: WorkspaceConfig | undefined;
  #workspace: Promise<Workspace> | undefined;
  #platform: Promise<Platform> | undefined;

  constructor(options: ContextOptions) {
    this.#options = options;
  }

  get config(): WorkspaceConfig {
    this.#config ??= inEnvironment(readConfig(findRoot(this.#options.from)), this.#options);
    return this.#config;
  }

  /** The files, read and checked; `hash` when they are to be compared with a platform, `documents` when also pushed to it. */
  workspace({ hash = false, documents = false } = {}): Promise<Workspace> {
    this.#workspace ??= loadWorkspace(this.config, {
      toolId: TOOL_ID,
      today: today(),
      hash,
      documents,
      ...(startCheckerThread ? { startThread: startCheckerThread } : {}),
    });
    return this.#workspace;
  }

  /** How the files differ from a revision; undefined when none is asked for. */
  async changesSince(revision: string | undefined): Promise<ChangesSince | undefined> {
    if (revision === undefined) return undefined;
    const { changesSince } = await import('../workspace/changes-since.ts');
    return changesSince(this.config.root, revision);
  }

  /** How two commits differ. */
  async commitRange(refs: { readonly from: string; readonly to: string; readonly kind: string }): Promise<CommitRange> {
    return (await import('../workspace/commit-range.ts')).commitRange(this.config, refs);
  }

  platform(): Promise<Platform> {
    this.#platform ??= this.#openPlatform();
    return this.#platform;
  }

  /** Asks the platform what it has before anybody needs it; undefined for one that would have to be started first. */
  snapshotAhead(): Promise<Snapshot> | undefined {
    if (this.#settings?.type !== 'storeops') return undefined;
    const asking = this.platform().then((platform) => platform.snapshot());
    asking.catch(() => undefined);
    return asking;
  }

  /** The package's schemas and what writes files; neither needs a workspace. */
  async schemaPorts(): Promise<SchemaPorts> {
    const [{ openSchemas }, { folderFiles }] = await Promise.all([
      import('../workspace/schema-library.ts'),
      import('../workspace/folder-files.ts'),
    ]);
    return { schemas: openSchemas(), files: folderFiles };
  }

  /** What tells where values come from: the files' layers, and the schemas' defaults. */
  async explainPorts(): Promise<ExplainPorts> {
    const [workspace, { openSchemas }] = await Promise.all([
      this.workspace(),
      import('../workspace/schema-library.ts'),
    ]);
    return { workspace, schemas: openSchemas() };
  }

  /** What makes a new workspace. */
  async initPorts(): Promise<InitPorts> {
    const [{ starterFiles }, { initRepository }, { folderFiles }] = await Promise.all([
      import('../workspace/starter/starter-files.ts'),
      import('../workspace/starter/init-repository.ts'),
      import('../workspace/folder-files.ts'),
    ]);
    return { starterFiles, initRepository, files: folderFiles };
  }

  /** The commits of a remote repository, and the files of each, for this workspace's platform. */
  async commits({ url, ...options }: CommitsOptions): Promise<Commits> {
    const [{ Mirror }, { remoteUrl }, { commitConfig }, { stateFile }] = await Promise.all([
      import('../workspace/remote/mirror.ts'),
      import('../workspace/remote/origin.ts'),
      import('../workspace/remote/commit-config.ts'),
      import('../workspace/remote/state-file.ts'),
    ]);
    const { config } = this;
    const mirror = new Mirror({ ...options, url: await remoteUrl(config.root, url) });
    return {
      mirror,
      state: stateFile(options.folder, 'state.json'),
      workspaceAt: async (commit) => {
        const folder = await mirror.checkout(commit);
        const files = { toolId: TOOL_ID, today: today(), hash: true, documents: true };
        return loadWorkspace(commitConfig(folder, config), files);
      },
    };
  }

  /** A commit's files as they are for this workspace's environment; to be closed when they were read. */
  async commitWorkspace(commit: string): Promise<{ readonly workspace: Workspace; close(): Promise<void> }> {
    const [{ commitFiles }, { commitConfig }] = await Promise.all([
      import('../workspace/remote/commit-files.ts'),
      import('../workspace/remote/commit-config.ts'),
    ]);
    const files = await commitFiles(this.config.root, commit);
    try {
      const options = { toolId: TOOL_ID, today: today(), hash: true, documents: true };
      return { workspace: await loadWorkspace(commitConfig(files.folder, this.config), options), close: files.close };
    } catch (error) {
      await files.close();
      throw error;
    }
  }

  /** What writes a new resource. */
  async newPorts(): Promise<NewPorts> {
    const [workspace, { scaffold }, { homeOf }, { folderFiles }] = await Promise.all([
      this.workspace(),
      import('../workspace/scaffold/scaffold.ts'),
      import('../workspace/starter/home-of.ts'),
      import('../workspace/folder-files.ts'),
    ]);
    return { workspace, scaffold, homeOf, files: folderFiles };
  }

  /** What `pull` compares, changes and asks. */
  async pullPorts(): Promise<PullPorts> {
    // The platform may take a while to start; the files are read meanwhile.
    const opening = this.platform();
    opening.catch(() => undefined);
    const [workspace, git, { openEditor }] = await Promise.all([
      this.workspace({ hash: true }),
      readGitState(this.config.root),
      import('../workspace/editor.ts'),
    ]);
    return { workspace, git, editor: openEditor(this.config.root, workspace.overlay), platform: await opening };
  }

  /** What the rollout is judged by: the files, the platform, and what time it is. */
  async rolloutPorts(): Promise<RolloutPorts> {
    const [workspace, platform] = await Promise.all([this.workspace({ hash: true }), this.platform()]);
    return { workspace, platform, now: this.now };
  }

  /** What a rollout's past is read from: as `rolloutPorts`, and what git remembers. */
  async historyPorts(): Promise<HistoryPorts> {
    const [ports, { openGitTrail }] = await Promise.all([this.rolloutPorts(), import('../workspace/git-trail.ts')]);
    return { ...ports, trail: openGitTrail(this.config.root) };
  }

  /** What moves stores between phases: as `rolloutPorts`, and what changes files. */
  async movePorts(): Promise<RolloutPorts & MovePorts> {
    const [ports, git, { openEditor }] = await Promise.all([
      this.rolloutPorts(),
      readGitState(this.config.root),
      import('../workspace/editor.ts'),
    ]);
    return { ...ports, git, editor: openEditor(this.config.root, ports.workspace.overlay) };
  }

  /** Who works here, by the account that git signs with. */
  account(): Promise<string | undefined> {
    return gitAccount(this.config.root);
  }

  /** The repository around the workspace; undefined outside git. */
  async repository(): Promise<Repository | undefined> {
    const { openRepository } = await import('../workspace/repository.ts');
    return openRepository(this.config.root);
  }

  /** What a signature is made of: the files, who works here, and what time it is. */
  async signoffPorts(): Promise<SignoffPorts> {
    const [workspace, account, { openEditor }] = await Promise.all([
      this.workspace(),
      gitAccount(this.config.root),
      import('../workspace/editor.ts'),
    ]);
    const editor = openEditor(this.config.root, workspace.overlay);
    return { workspace, editor, account, now: new Date().toISOString() };
  }

  /** What makes reports, and what writes files. */
  async reportPorts(): Promise<ReportPorts> {
    const [platform, { folderFiles }] = await Promise.all([this.platform(), import('../workspace/folder-files.ts')]);
    return { platform, files: folderFiles };
  }

  /** What `fmt` reads and writes. */
  async fmtPorts(): Promise<FmtPorts> {
    const { config } = this;
    const [{ formatFiles }, { writeFiles }] = await Promise.all([
      import('../workspace/format/format-files.ts'),
      import('../workspace/write-files.ts'),
    ]);
    return {
      formatFiles: (paths) => formatFiles(config, paths),
      writeFiles: (changes) => writeFiles(config.root, changes),
    };
  }

  /** What the checks say about one file as it is now. */
  async findingsIn(file: string): Promise<readonly Diagnostic[]> {
    this.#workspace = undefined;
    const { diagnostics } = await this.workspace();
    return diagnostics.filter(({ range }) => range?.file === file);
  }

  /** The files as reports show them; also when storeops.yaml cannot be read. */
  get sources(): Sources {
    return openSources(findRoot(this.#options.from));
  }

  /** The moment by which gates are judged; RFC 3339, UTC. */
  get now(): string {
    return new Date().toISOString();
  }

  /** Whether nobody works on the platform, as storeops.yaml says. */
  get isTrial(): boolean {
    return this.#settings?.trial === true;
  }

  /** A new demo platform in a folder. */
  async demoPlatform(folder: string): ReturnType<OpenDemo> {
    const { openDemo } = await import('../platforms/index.ts');
    return openDemo(folder);
  }

  /** Names this process to other writers: `li@laptop 4711`. */
  get owner(): string {
    return `${os.userInfo().username}@${os.hostname()} ${process.pid}`;
  }

  async close(): Promise<void> {
    const platform = await this.#platform?.catch(() => undefined);
    await platform?.close();
  }

  get #settings(): WorkspaceConfig['platforms'][string] | undefined {
    const { platforms, defaultPlatform } = this.config;
    return Object.hasOwn(platforms, defaultPlatform) ? platforms[defaultPlatform] : undefined;
  }

  async #openPlatform(): Promise<Platform> {
    const { platforms, root, defaultPlatform: name } = this.config;
    const settings = this.#settings;
    if (!settings) {
      const args = { platform: name, known: Object.keys(platforms).join(', ') };
      throw new UserError('usage/unknown-platform', args);
    }
    const { openPlatform } = await import('../platforms/index.ts');
    return openPlatform({ name, settings, root, env: process.env });
  }
}
