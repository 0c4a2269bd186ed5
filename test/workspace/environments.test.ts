import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { UserError } from '../../src/model/user-error.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { inEnvironment } from '../../src/workspace/environment.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { openSchemas } from '../../src/workspace/schema-library.ts';
import { layeredWorkspace, PHOTOS } from '../helpers/layered-workspace.ts';
import { STOREOPS_YAML, type TempWorkspace } from '../helpers/temp-workspace.ts';

const SETTINGS = `${STOREOPS_YAML}  far: { type: storeops, url: "http://127.0.0.1:1", token: "env:T" }
environments:
  dev: { platform: local }
  pilot: { platform: far, overlay: envs/pilot, after: dev, safety: { maxDelete: 0 } }
`;

const patch = (kind: string, name: string, spec: object): string =>
  `apiVersion: storeops.dev/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${JSON.stringify(spec)}\n`;

function workspaceWith(files: Readonly<Record<string, string>>): TempWorkspace {
  return layeredWorkspace({ 'storeops.yaml': SETTINGS, ...files });
}

const load = (root: string, environment?: string) =>
  loadWorkspace(inEnvironment(readConfig(root), { environment }), { toolId: 'a', hash: true, today: '2026-11-22' });

const findings = async (root: string) =>
  (await load(root, 'pilot')).diagnostics.map(({ code, range, args }) => {
    return `${code} ${range?.file}:${range?.line} ${args?.field ?? args?.address ?? ''}`;
  });

describe('environments (R102)', () => {
  test('bring their platform and their limits, and a platform brings its environment', () => {
    const config = readConfig(workspaceWith({}).root);
    expect(inEnvironment(config, {})).toMatchObject({ defaultPlatform: 'local', environment: { name: 'dev' } });
    const pilot = { defaultPlatform: 'far', safety: { maxDelete: 0, deleteFloor: 3 }, environment: { name: 'pilot' } };
    expect(inEnvironment(config, { environment: 'pilot' })).toMatchObject(pilot);
    expect(inEnvironment(config, { platform: 'far' })).toMatchObject(pilot);
    expect(() => inEnvironment(config, { environment: 'prod' })).toThrow(UserError);
  });

  test('an overlay says what differs as if the files themselves said it, cached or not', async () => {
    const workspace = workspaceWith({
      'envs/pilot/all.yaml': `${patch('Store', 'bj-wangfujing', { headcount: { minOnShift: 2 } })}---\n${patch(
        'Chain',
        'xinghe',
        { defaults: { geofenceMeters: 900, contacts: { 'it-admin': null } } },
      )}`,
    });
    const { root, write } = workspace;
    const plain = await load(root, 'dev');
    for (const _ of ['first', 'from the cache']) {
      const pilot = await load(root, 'pilot');
      expect(pilot.diagnostics).toEqual([]);
      const store = (await pilot.find(['store/bj-wangfujing'])).concat(await pilot.find(['chain/xinghe']));
      const read = pilot.read(store);
      expect(read.get('store/bj-wangfujing')?.spec.headcount).toEqual({ budgetFte: 32, minOnShift: 2 });
      expect(read.get('chain/xinghe')?.spec.defaults).toMatchObject({
        geofenceMeters: 900,
        contacts: { 'region-manager': { group: 'duty' }, 'it-admin': null },
      });
      expect(pilot.digest).not.toBe(plain.digest);
      expect((await load(root, 'dev')).digest).toBe(plain.digest);
    }
    const before = (await load(root, 'pilot')).digest;
    write('envs/pilot/all.yaml', patch('Chain', 'xinghe', { defaults: { geofenceMeters: 901 } }));
    expect((await load(root, 'pilot')).digest).not.toBe(before);
  });

  test('what no layer may say, what is not there and what is no patch are findings in the overlay', async () => {
    const { root } = workspaceWith({
      'envs/pilot/a.yaml': patch('Store', 'bj-wangfujing', { phase: 'mvp', geofenceMeters: 1 }),
      'envs/pilot/b.yaml': patch('Sop', 'open-store', { estimatedMinutes: 3 }),
      'envs/pilot/c.yaml': patch('Store', 'bj-nowhere', { geofenceMeters: 100 }),
      'envs/pilot/d.yaml':
        'apiVersion: storeops.dev/v1\nkind: Chain\nmetadata: { name: xinghe, labels: {} }\nspec: {}\n',
      'envs/pilot/e.yaml': patch('StoreFormat', 'flagship', {
        defaults: { sopOverrides: { 'open-store': { [PHOTOS]: 99 } } },
      }),
      'envs/pilot/f.yaml': patch('StoreFormat', 'flagship', { defaults: {} }),
      'envs/pilot/g.yaml': 'a: [',
    });
    expect(await findings(root)).toEqual([
      'overlay/not-open envs/pilot/a.yaml:4 spec.phase',
      'overlay/not-open envs/pilot/b.yaml:4 spec.estimatedMinutes',
      'overlay/unknown-resource envs/pilot/c.yaml:3 store/bj-nowhere',
      'overlay/form envs/pilot/d.yaml:3 ',
      `layers/out-of-bounds envs/pilot/e.yaml:4 ${PHOTOS}`,
      'reference/duplicate envs/pilot/f.yaml:3 store-format/flagship',
      'yaml/unclosed envs/pilot/g.yaml:1 ',
    ]);
    expect((await load(root, 'dev')).diagnostics).toEqual([]);
  });

  test('a store may differ in exactly the fields that layers above it may give', () => {
    const schema = openSchemas().read('store') as { $defs: { layerDefaults: { properties: object } } };
    const fields = KINDS.find(({ slug }) => slug === 'store')?.layerFields;
    expect([...(fields ?? [])].sort()).toEqual(Object.keys(schema.$defs.layerDefaults.properties).sort());
  });

  test.each([
    ['{ dev: { platform: local }, other: { platform: local } }', 'config/shared-platform'],
    ['{ dev: { platform: nowhere } }', 'config/unknown-platform'],
    ['{ dev: { platform: local, after: dev } }', 'config/unknown-environment'],
    ['{ dev: { platform: local, overlay: "../elsewhere" } }', 'shape/pattern'],
  ])('settings that cannot be meant are findings: %s', (environments, code) => {
    const { root } = layeredWorkspace({ 'storeops.yaml': `${STOREOPS_YAML}environments: ${environments}\n` });
    expect(() => readConfig(root)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ code })] }),
    );
  });
});
