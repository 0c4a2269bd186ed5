import { existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listingDigest } from '../../src/model/listing.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const region = (name: string, parent?: string, level = 'city'): string =>
  `apiVersion: storeops.dev/v1\nkind: Region\nmetadata:\n  name: ${name}\nspec:\n  code: ${name.toUpperCase()}\n  level: ${level}\n${parent ? `  parent: ${parent}\n` : ''}`;

const titled = (title: string): string =>
  region('beijing', 'north').replace('spec:', `  displayName: { zh-CN: ${title} }\nspec:`);

const FILES = {
  'stores/north.yaml': region('north', undefined, 'area'),
  'stores/beijing.yaml': region('beijing', 'north'),
  'stores/two.yaml': `${region('tianjin', 'north')}---\n${region('dagang', 'tianjin', 'district')}`,
};

/** Everything a workspace says, in a form that can be compared. */
async function picture(workspace: Workspace): Promise<unknown> {
  const declarations = await workspace.declarations();
  const hashes = new Map([...declarations].map(([address, { facts }]) => [address, facts.hash]));
  expect(workspace.digest ?? listingDigest(hashes)).toBe(listingDigest(hashes));
  for (const [address, { after }] of Object.entries(workspace.since?.changed ?? {}))
    expect(hashes.get(address)).toBe(after);
  return {
    counts: workspace.counts,
    digest: listingDigest(hashes),
    diagnostics: workspace.diagnostics,
    declarations: [...declarations].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const load = (root: string, toolId = 'tool-a'): Promise<Workspace> =>
  loadWorkspace(readConfig(root), { toolId, hash: true, today: '2026-11-22' });

/** What a workspace says with whatever cache is there, and without any. */
async function warmAndCold(root: string, toolId?: string): Promise<{ warm: unknown; cold: unknown }> {
  const warm = await picture(await load(root, toolId));
  rmSync(path.join(root, '.storeops'), { recursive: true, force: true });
  const cold = await picture(await load(root, toolId));
  return { warm, cold };
}

describe('the workspace cache', () => {
  it('answers from a verdict when nothing changed, without looking at the files', async () => {
    const { root } = tempWorkspace({ files: FILES });
    const first = await picture(await load(root));
    const verdict = path.join(root, '.storeops/cache/index.json');
    const text = readFileSync(verdict, 'utf8');
    writeFileSync(verdict, text.replace('"resources":4', '"resources":44'));
    expect((await load(root)).counts.resources).toBe(44);
    writeFileSync(verdict, text);
    expect(await picture(await load(root))).toEqual(first);
  });

  const steps: [string, (workspace: ReturnType<typeof tempWorkspace>) => void][] = [
    [
      'edits what no other file looks at',
      ({ write }) => write('stores/beijing.yaml', region('beijing', 'north').replace('BEIJING', 'BJ')),
    ],
    ['edits a file', ({ write }) => write('stores/beijing.yaml', region('beijing', 'north', 'province'))],
    ['breaks a file', ({ write }) => write('stores/beijing.yaml', 'kind: [')],
    [
      'breaks a reference from another file',
      ({ write }) => write('stores/north.yaml', region('nord', undefined, 'area')),
    ],
    ['adds an untracked file', ({ write }) => write('stores/new.yaml', region('haidian', 'beijing', 'district'))],
    ['adds a duplicate', ({ write }) => write('stores/new.yaml', region('beijing'))],
    ['removes a file', ({ remove }) => remove('stores/beijing.yaml')],
    [
      'renames a file',
      ({ root }) => renameSync(path.join(root, 'stores/beijing.yaml'), path.join(root, 'stores/bj.yaml')),
    ],
    ['touches a file', ({ root }) => utimesSync(path.join(root, 'stores/beijing.yaml'), new Date(), new Date())],
    [
      'keeps size and time of an edited file',
      ({ root, read, write }) => {
        const file = 'stores/beijing.yaml';
        write(file, read(file).replace('level: city', 'level: area'));
        utimesSync(path.join(root, file), new Date(0), new Date(0));
      },
    ],
    [
      'stages a change',
      (workspace) => {
        workspace.write('stores/beijing.yaml', region('beijing', 'north', 'area'));
        workspace.git('add', '-A');
      },
    ],
    [
      'commits a change',
      (workspace) => {
        workspace.write('stores/beijing.yaml', region('beijing', 'north', 'area'));
        workspace.commit();
      },
    ],
    ['ignores a file', ({ write }) => write('.gitignore', 'stores/two.yaml\n')],
    [
      'hides a change from git',
      (workspace) => {
        workspace.git('update-index', '--assume-unchanged', 'stores/beijing.yaml');
        workspace.write('stores/beijing.yaml', region('beijing', 'north', 'area'));
      },
    ],
    [
      'narrows what is included',
      ({ read, write }) => write('storeops.yaml', `${read('storeops.yaml')}\nexclude: [stores/two.yaml]\n`),
    ],
    [
      'changes to another branch and back',
      (workspace) => {
        workspace.git('checkout', '-q', '-b', 'other');
        workspace.write('stores/beijing.yaml', region('beijing', 'north', 'area'));
        workspace.commit();
        workspace.git('checkout', '-q', 'main');
      },
    ],
  ];

  it.each(steps)('says the same as a cold run when somebody %s', async (_, step) => {
    const workspace = tempWorkspace({ files: FILES });
    await load(workspace.root);
    step(workspace);
    const { warm, cold } = await warmAndCold(workspace.root);
    expect(warm).toEqual(cold);
    // And once more, with what the changed state left in the cache.
    expect(await picture(await load(workspace.root))).toEqual(cold);
  });

  it.each([...steps, ...steps])('says the same without hashes as a cold run when somebody %s', async (_, step) => {
    const workspace = tempWorkspace({ files: FILES });
    const quick = async (): Promise<unknown> => {
      const { counts, diagnostics, declarations } = await loadWorkspace(readConfig(workspace.root), {
        toolId: 'tool-a',
        hash: false,
        today: '2026-11-22',
      });
      return { counts, diagnostics, addresses: [...(await declarations()).keys()].sort() };
    };
    await quick();
    step(workspace);
    const warm = await quick();
    workspace.write('stores/tianjin.md', 'no resource');
    const beside = await quick();
    rmSync(path.join(workspace.root, '.storeops'), { recursive: true, force: true });
    expect([warm, beside]).toEqual([await quick(), await quick()]);
  });

  it('takes the verdict of a small edit from the one before it, and of a larger edit from the files', async () => {
    const workspace = tempWorkspace({ files: FILES });
    const verdict = path.join(workspace.root, '.storeops/cache/index.json');
    const quick = async (): Promise<number> =>
      (await loadWorkspace(readConfig(workspace.root), { toolId: 'tool-a', hash: false, today: '2026-11-22' })).counts
        .resources;
    await quick();
    writeFileSync(verdict, readFileSync(verdict, 'utf8').replace('"resources":4', '"resources":44'));
    for (const title of ['首都', '北京', '首都']) {
      workspace.write('stores/beijing.yaml', titled(title));
      expect(await quick(), title).toBe(44);
    }
    workspace.write('stores/beijing.yaml', region('beijing', 'tianjin'));
    expect(await quick()).toBe(4);
  });

  it('knows what a small edit changed since a state whose digest it knows, edit after edit', async () => {
    const workspace = tempWorkspace({ files: FILES });
    const first = await load(workspace.root);
    const hashOf = async (): Promise<string | undefined> =>
      (await (await load(workspace.root)).declarations()).get('region/beijing')?.facts.hash;
    const before = await hashOf();
    for (const title of ['首都', '北京']) {
      workspace.write('stores/beijing.yaml', titled(title));
      const edited = await load(workspace.root);
      expect(edited.digest).toBeUndefined();
      expect(edited.since).toEqual({
        digest: first.digest,
        changed: { 'region/beijing': { before, after: await hashOf(), file: 'stores/beijing.yaml', document: 0 } },
      });
    }
    workspace.write('stores/beijing.yaml', region('beijing', 'north'));
    const back = await load(workspace.root);
    expect(back.since?.changed['region/beijing']).toMatchObject({ before, after: before });
    workspace.commit('moved on');
    expect((await load(workspace.root)).digest).toBe(first.digest);
  });

  const warned = {
    ...FILES,
    'stores/policy.yaml': `apiVersion: storeops.dev/v1
kind: Policy
metadata: { name: names, displayName: { zh-CN: 名称 } }
spec:
  target: { kinds: [Region] }
  phase: validate
  rule: size(resource.spec.code) < 7
  severity: warning
  message: { zh-CN: 编码过长, en: the code is too long }
`,
  };

  it('keeps warnings with the verdict, in their places', async () => {
    const workspace = tempWorkspace({ files: warned });
    const first = await load(workspace.root);
    expect(first.diagnostics.map(({ range, severity }) => [range?.file, severity])).toEqual([
      ['stores/beijing.yaml', 'warning'],
      ['stores/two.yaml', 'warning'],
    ]);
    const index = path.join(workspace.root, '.storeops/cache/index.json');
    writeFileSync(index, readFileSync(index, 'utf8').replace('"resources":5', '"resources":55'));
    const second = await load(workspace.root);
    expect(second.counts.resources).toBe(55);
    expect(second.diagnostics).toEqual(first.diagnostics);
  });

  it.each([
    ['elsewhere', 'stores/north.yaml', (text: string) => text.replace('NORTH', 'NTH')],
    ['above a warning', 'stores/beijing.yaml', (text: string) => `# moved\n${text}`],
    ['that ends a warning', 'stores/beijing.yaml', (text: string) => text.replace('BEIJING', 'BJ')],
    ['that brings an error', 'stores/north.yaml', (text: string) => text.replace('area', 'planet')],
    ['of the rule', 'stores/policy.yaml', (text: string) => text.replace('< 7', '< 6')],
  ])('says the same as a cold run of a workspace with warnings after an edit %s', async (_, file, change) => {
    const workspace = tempWorkspace({ files: warned });
    await load(workspace.root);
    workspace.write(file, change(workspace.read(file)));
    const { warm, cold } = await warmAndCold(workspace.root);
    expect(warm).toEqual(cold);
    expect(await picture(await load(workspace.root))).toEqual(cold);
  });

  it('looks at everything when an edit drops a reference', async () => {
    const workspace = tempWorkspace({ files: FILES });
    await load(workspace.root);
    workspace.write('stores/beijing.yaml', region('beijing'));
    expect((await load(workspace.root)).since).toBeUndefined();
  });

  it('answers from a verdict again after a commit that changed no content', async () => {
    const workspace = tempWorkspace({ files: FILES });
    const index = path.join(workspace.root, '.storeops/cache/index.json');
    await load(workspace.root);
    workspace.commit('nothing');
    await load(workspace.root);
    const text = readFileSync(index, 'utf8');
    expect(text).toContain('"resources":4,');
    writeFileSync(index, text.replace('"resources":4,', '"resources":4444,'));
    expect((await load(workspace.root)).counts.resources).toBe(4444);
  });

  it('believes nothing that another build of the tool wrote', async () => {
    const { root } = tempWorkspace({ files: FILES });
    await load(root, 'tool-a');
    const verdict = path.join(root, '.storeops/cache/index.json');
    writeFileSync(verdict, readFileSync(verdict, 'utf8').replace('"resources":4', '"resources":44'));
    expect((await load(root, 'tool-b')).counts.resources).toBe(4);
  });

  it('looks again when hashes are wanted that a first run did without', async () => {
    const { root } = tempWorkspace({ files: FILES });
    const quick = await loadWorkspace(readConfig(root), { toolId: 'tool-a', hash: false, today: '2026-11-22' });
    expect(quick.counts.resources).toBe(4);
    const { warm, cold } = await warmAndCold(root);
    expect(warm).toEqual(cold);
    expect((await (await load(root)).declarations()).get('region/beijing')?.facts.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('works without git, and keeps out of its way', async () => {
    const { root } = tempWorkspace({ files: FILES, git: false });
    const { warm, cold } = await warmAndCold(root);
    expect(warm).toEqual(cold);
    const inGit = tempWorkspace({ files: FILES });
    await load(inGit.root);
    expect(inGit.git('status', '--porcelain')).toBe('');
    expect(existsSync(path.join(inGit.root, '.storeops/.gitignore'))).toBe(true);
  });

  it('names the commit, the branch and whether the tree is dirty', async () => {
    const workspace = tempWorkspace({ files: FILES });
    const head = workspace.git('rev-parse', 'HEAD').trim();
    expect((await load(workspace.root)).commit).toEqual({ id: head, branch: 'main', dirty: false });
    workspace.write('stores/x.yaml', region('x'));
    expect((await load(workspace.root)).commit).toEqual({ id: head, branch: 'main', dirty: true });
  });

  it('works in a folder below the top of the repository', async () => {
    const workspace = tempWorkspace({ files: { 'README.md': 'x\n' } });
    for (const [file, text] of Object.entries(FILES)) workspace.write(`chain/${file}`, text);
    workspace.write('chain/storeops.yaml', workspace.read('storeops.yaml'));
    workspace.commit();
    const root = path.join(workspace.root, 'chain');
    expect((await load(root)).counts).toMatchObject({ files: 3, resources: 4 });
    workspace.write('chain/stores/beijing.yaml', region('beijing', 'north', 'area'));
    const { warm, cold } = await warmAndCold(root);
    expect(warm).toEqual(cold);
  });
});
