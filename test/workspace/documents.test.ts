import path from 'node:path';
import { expect, it } from 'vitest';
import type { AddressText } from '../../src/model/address.ts';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { contentHash } from '../../src/model/content-hash.ts';
import { checkFiles } from '../../src/workspace/check-files.ts';
import type { CheckerThread } from '../../src/workspace/checker.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const region = (name: string, more = ''): string =>
  `apiVersion: storeops.dev/v1\nkind: Region\nmetadata:\n  name: ${name}\n  displayName: { zh-CN: 区域 ${name} }\nspec:\n  code: ${name.toUpperCase()}\n  level: area\n${more}`;

const load = (root: string, more: { documents?: boolean; startThread?: () => CheckerThread }): Promise<Workspace> =>
  loadWorkspace(readConfig(root), { toolId: 'tool-a', hash: true, today: '2026-11-22', ...more });

/** Every document as the workspace would send it, and which of them had been kept. */
async function sent(workspace: Workspace): Promise<{ texts: Map<AddressText, string>; kept: AddressText[] }> {
  const declarations = await workspace.declarations();
  const values = workspace.read(declarations.values());
  const texts = new Map<AddressText, string>();
  for (const [address, { bytes, hash }] of workspace.documents(declarations.values())) {
    const value = values.get(address);
    texts.set(address, Buffer.from(bytes).toString('utf8'));
    expect(texts.get(address)).toBe(canonicalJson(value));
    expect(hash).toBe(value && contentHash(value));
  }
  expect([...texts.keys()].sort()).toEqual([...declarations.keys()].sort());
  const kept = [...declarations].filter(([, { bytes }]) => bytes).map(([address]) => address);
  return { texts, kept };
}

it('sends what was checked, without reading it again where it was kept', async () => {
  const workspace = tempWorkspace({
    files: {
      'stores/one.yaml': region('north'),
      'stores/two.yaml': `${region('east')}---\n---\n${region('west')}`,
      // A finding in it: such a file is read again.
      'stores/three.yaml': `${region('south')}---\n${region('wrong', '  colour: red\n')}`,
    },
  });
  const cold = await sent(await load(workspace.root, { documents: true }));
  expect(cold.kept.sort()).toEqual(['region/east', 'region/north', 'region/west']);
  workspace.write('stores/one.yaml', region('north').replace('区域', '大区'));
  const warm = await sent(await load(workspace.root, { documents: true }));
  expect(warm.kept).toEqual(['region/north']);
  expect(warm.texts.get('region/north')).toContain('大区');
  expect((await sent(await load(workspace.root, {}))).kept).toEqual([]);
});

it('gets documents from the second thread under the right names', async () => {
  const names = Array.from({ length: 1600 }, (_, index) => `r-${index}`);
  const { root } = tempWorkspace({
    files: Object.fromEntries(names.map((name) => [path.join('stores', `${name}.yaml`), region(name)])),
  });
  // What a thread answers arrives as a structured clone.
  const startThread = (): CheckerThread => ({
    check: async (request) => structuredClone(checkFiles(request)),
    stop: async () => {},
  });
  const { texts, kept } = await sent(await load(root, { documents: true, startThread }));
  expect(kept).toHaveLength(1600);
  expect(texts.size).toBe(1600);
});
