import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOfText, formatAddress } from '../../src/model/address.ts';
import { contentHash } from '../../src/model/content-hash.ts';
import { listingDigest } from '../../src/model/listing.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { plan } from '../../src/operations/plan.ts';
import { workspaceSource } from '../../src/operations/source.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { readFiles } from '../helpers/reference-files.ts';
import { type TempWorkspace, tempWorkspace } from '../helpers/temp-workspace.ts';

const load = (root: string): Promise<Workspace> =>
  loadWorkspace(readConfig(root), { toolId: 'tool-a', hash: true, today: '2026-11-22' });

/** What a platform has after a push of the files as they are. */
async function snapshotOf(root: string): Promise<Snapshot> {
  const workspace = await load(root);
  const live = new Map<string, Resource>(workspace.read((await workspace.declarations()).values()));
  const hashes = new Map([...live].map(([address, resource]) => [address, contentHash(resource)]));
  return {
    platformId: 'p',
    revision: 1,
    digest: listingDigest(hashes),
    hashes: async () => hashes,
    read: async (addresses) => addresses.flatMap((address) => live.get(formatAddress(address)) ?? []),
  };
}

async function planFrom(workspace: Workspace, snapshot: Snapshot): Promise<Plan> {
  const options = { prune: true, commit: { dirty: false }, tool: 'storeops test' };
  const platform = { name: 'test', snapshot: async () => snapshot } as Platform;
  return plan(options, { source: workspaceSource(workspace), platform });
}

/** The plan with whatever is cached, and without a cache. */
async function warmAndCold({ root }: TempWorkspace, snapshot: Snapshot): Promise<{ warm: Plan; cold: Plan }> {
  const warm = await planFrom(await load(root), snapshot);
  rmSync(path.join(root, '.storeops'), { recursive: true, force: true });
  return { warm, cold: await planFrom(await load(root), snapshot) };
}

function edit(workspace: TempWorkspace, file: string, from: RegExp, to: string): void {
  const text = workspace.read(file);
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  workspace.write(file, edited);
}

const WANGFUJING = 'stores/north/bj-wangfujing.yaml';
const NANJING_EAST = 'stores/east/sh-nanjing-east.yaml';

describe('a plan of a small edit', () => {
  const edits: readonly [string, (workspace: TempWorkspace) => void][] = [
    ['of a store', (workspace) => edit(workspace, WANGFUJING, /lat: \d+\.\d+/, 'lat: 39.5')],
    [
      'of stores in two regions',
      (workspace) => {
        edit(workspace, WANGFUJING, /lat: \d+\.\d+/, 'lat: 39.5');
        edit(workspace, NANJING_EAST, /lat: \d+\.\d+/, 'lat: 31.5');
      },
    ],
    ['that moves a store', (workspace) => edit(workspace, WANGFUJING, /region: beijing/, 'region: tianjin')],
    [
      'of a region that stores refer to',
      (workspace) => edit(workspace, 'stores/regions/north.yaml', /zh-CN: 北京[^,\n}]*/, 'zh-CN: 首都'),
    ],
    [
      'of a template that chooses stores',
      (workspace) =>
        edit(workspace, 'templates/task-templates/open-store-daily.yaml', /\n {2}priority: .*|$/, '\n# more\n'),
    ],
  ];

  it.each(edits)('%s is the same from the cache as without one', async (_, change) => {
    const workspace = tempWorkspace({ files: readFiles(['stores', 'templates']) });
    const snapshot = await snapshotOf(workspace.root);
    change(workspace);
    const { warm, cold } = await warmAndCold(workspace, snapshot);
    expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
  });

  it('asks nothing that is not there: every change has both documents and its fields', async () => {
    const workspace = tempWorkspace({ files: readFiles(['stores', 'templates']) });
    const snapshot = await snapshotOf(workspace.root);
    edit(workspace, WANGFUJING, /lat: \d+\.\d+/, 'lat: 39.5');
    const [change] = (await planFrom(await load(workspace.root), snapshot)).waves.flat();
    expect(change && formatAddress(change.address)).toBe('store/bj-wangfujing');
    expect(change?.action === 'update' && addressOfText(change.before)).toBe('store/bj-wangfujing');
    expect(change?.action === 'update' && change.fields.map(({ path: at }) => at.join('.'))).toEqual(['spec.geo.lat']);
  });
});
