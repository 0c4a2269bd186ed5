import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ground } from '../checks/policies/ground.ts';
import { WorkspaceCache } from './cache.ts';
import type { WorkspaceConfig } from './config.ts';
import type { LoadOptions, LoadRequest } from './load-workspace.ts';

/** The ground of the last look at a workspace. */
export interface KeptGround {
  readonly digest: string;
  /** The files that parts of it came from. */
  readonly files: readonly string[];
  /** The ground itself, read when it is asked for: most looks only compare its digest. */
  readonly ground: () => Ground;
}

/** The kept ground, when this build of the tool kept one and it still holds on this day. */
export function readKeptGround(
  config: WorkspaceConfig,
  { toolId, today }: Pick<LoadOptions, 'toolId' | 'today'>,
): KeptGround | undefined {
  try {
    const [tool, head = '', body = ''] = readFileSync(fileIn(config), 'utf8').split('\n');
    if (tool !== toolId) return undefined;
    const { digest, files, until } = JSON.parse(head) as KeptHead;
    if (until !== undefined && today > until) return undefined;
    return { digest, files, ground: () => JSON.parse(body) as Ground };
  } catch {
    return undefined;
  }
}

type KeptHead = Pick<KeptGround, 'digest' | 'files'> & Pick<Ground, 'until'>;

interface KeepOptions {
  readonly config: WorkspaceConfig;
  readonly toolId: string;
  readonly files: readonly string[];
  /** What is kept so far. */
  readonly last: KeptGround | undefined;
}

/** Keeps a ground for the next look, unless it is what was kept last; a workspace that cannot be written works without. */
export function keepGround(ground: Ground, { config, toolId, files, last }: KeepOptions): void {
  const { digest, until } = ground;
  if (last?.digest === digest && String(last.files) === String(files)) return;
  const head: KeptHead = { digest, files, ...(until ? { until } : {}) };
  const file = fileIn(config);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, [toolId, JSON.stringify(head), JSON.stringify(ground)].join('\n'));
    renameSync(draft, file);
  } catch {
    // As with every part of the cache.
  }
}

function fileIn(config: WorkspaceConfig): string {
  return path.join(cacheFolder(config), 'ground');
}

/** What was cached on one ground says nothing on another. */
export function cacheOn({ config, options }: Pick<LoadRequest, 'config' | 'options'>, digest = ''): WorkspaceCache {
  return new WorkspaceCache(cacheFolder(config), digest ? `${options.toolId} ${digest}` : options.toolId);
}

/** An environment with an overlay has a folder of its own, so that one does not push out what another one kept. */
function cacheFolder({ root, environment }: WorkspaceConfig): string {
  const suffix = environment?.overlay === undefined ? '' : `-${environment.name}`;
  return path.join(root, '.storeops', `cache${suffix}`);
}
