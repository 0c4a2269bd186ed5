import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A workspace of its own in a temporary folder, removed when the test is over. */
export interface TempWorkspace {
  readonly root: string;
  /** Writes a file; folders are made. */
  write(file: string, text: string): void;
  read(file: string): string;
  remove(file: string): void;
  exists(file: string): boolean;
  /** All files but those of git and of `.storeops`, sorted. */
  files(): string[];
  /** Runs git in the workspace and answers its output. */
  git(...args: readonly string[]): string;
  /** Commits everything. */
  commit(message?: string): void;
}

export interface TempWorkspaceOptions {
  /** Files by path; the small workspace of `SMALL_WORKSPACE` when absent. `{}` beside `storeops.yaml` makes an empty one. */
  readonly files?: Readonly<Record<string, string>>;
  /** A git repository with everything committed, unless false. */
  readonly git?: boolean;
  /** Kept until `dispose` is called instead of the end of the test; for `beforeAll`. */
  readonly keep?: boolean;
}

/** Makes a workspace: `storeops.yaml` with an embedded platform, and files. */
export function tempWorkspace(options: TempWorkspaceOptions = {}): TempWorkspace & { dispose(): void } {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'storeops-')));
  const dispose = (): void => rmSync(root, { recursive: true, force: true });
  if (!options.keep) onTestFinished(dispose);
  const workspace = { ...access(root), dispose };
  const files = { 'storeops.yaml': STOREOPS_YAML, ...(options.files ?? SMALL_WORKSPACE) };
  for (const [file, text] of Object.entries(files)) workspace.write(file, text);
  if (options.git !== false) {
    workspace.git('init', '--quiet', '--initial-branch=main');
    workspace.commit('Start');
  }
  return workspace;
}

function access(root: string): TempWorkspace {
  const absolute = (file: string): string => path.join(root, file);
  const git = (...args: readonly string[]): string => {
    const identity = ['-c', 'user.name=Li Na', '-c', 'user.email=li.na@xinghe.example', '-c', 'commit.gpgsign=false'];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', env });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  return {
    root,
    write: (file, text) => {
      mkdirSync(path.dirname(absolute(file)), { recursive: true });
      writeFileSync(absolute(file), text);
    },
    read: (file) => readFileSync(absolute(file), 'utf8'),
    remove: (file) => rmSync(absolute(file)),
    exists: (file) => existsSync(absolute(file)),
    files: () =>
      readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .filter((file) => !file.startsWith('.git/') && !file.startsWith('.storeops/'))
        .sort(),
    git,
    commit: (message = 'Change') => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
    },
  };
}

/** The settings of a workspace with one embedded platform. */
export const STOREOPS_YAML = `version: 1
name: small
include:
  - stores/**/*.yaml
  - templates/**/*.yaml
platforms:
  local:
    type: embedded
`;

/** Valid and small: two stores, their regions in one file with two documents, a format and three roles, with comments. */
export const SMALL_WORKSPACE = {
  'stores/regions.yaml': `# 大区与城市。
apiVersion: storeops.dev/v1
kind: Region
metadata:
  name: north
  displayName: { zh-CN: 华北, en: North China }
spec:
  level: area
  manager: region-manager
---
apiVersion: storeops.dev/v1
kind: Region
metadata:
  name: beijing
  displayName: { zh-CN: 北京, en: Beijing }
spec:
  parent: north
  level: city
  # GB/T 2260
  adminDivision: "110000"
`,
  'stores/bj-wangfujing.yaml': `# 试点门店。
apiVersion: storeops.dev/v1
kind: Store
metadata:
  name: bj-wangfujing
  displayName: { zh-CN: 王府井店, en: Wangfujing }
spec:
  code: XH-BJ-001
  format: flagship
  region: beijing
  lifecycle:
    state: open
    openedOn: 2021-09-28
  address:
    adminDivision: "110101"
    street: 王府井大街138号
  geo: { lat: 39.9149, lng: 116.4117, crs: gcj02 }

  # 随商场营业。
  openingHours:
    - days: [Mo, Tu, We, Th, Fr] # 工作日
      open: "10:00"
      close: "22:00"
    - days: [Sa, Su, PH]
      open: "10:00"
      close: "22:30"
  headcount:
    budgetFte: 32
    minOnShift: 6
`,
  'stores/bj-daxing.yaml': `apiVersion: storeops.dev/v1
kind: Store
metadata:
  name: bj-daxing
  displayName: { zh-CN: 大兴店, en: Daxing }
spec:
  code: XH-BJ-002
  format: flagship
  region: beijing
  lifecycle:
    state: open
    openedOn: 2023-04-01
  address:
    adminDivision: "110115"
    street: 大兴机场航站楼
  geo: { lat: 39.5099, lng: 116.4105, crs: gcj02 }
`,
  'templates/flagship.yaml': `apiVersion: storeops.dev/v1
kind: StoreFormat
metadata:
  name: flagship
  displayName: { zh-CN: 旗舰店, en: Flagship }
spec:
  defaults:
    geofenceMeters: 300
`,
  'templates/roles.yaml': `apiVersion: storeops.dev/v1
kind: Role
metadata:
  name: region-manager
  displayName: { zh-CN: 区域主管, en: Region manager }
spec:
  tier: management
  positions: [区域主管]
  permissions:
    - { resource: store, verbs: [read], scope: region }
---
apiVersion: storeops.dev/v1
kind: Role
metadata:
  name: store-manager
  displayName: { zh-CN: 店长, en: Store manager }
spec:
  tier: store-manager
  positions: [店长]
  permissions:
    - { resource: task, verbs: [read, update], scope: store }
---
apiVersion: storeops.dev/v1
kind: Role
metadata:
  name: it-admin
  displayName: { zh-CN: IT管理员, en: IT administrator }
spec:
  tier: support
  positions: [系统管理员]
  administrator: true
  permissions:
    - { resource: configuration, verbs: [read, apply], scope: org }
`,
} as const;
