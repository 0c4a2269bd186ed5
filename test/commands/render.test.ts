import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SMALL_WORKSPACE, tempWorkspace } from '../helpers/temp-workspace.ts';

const CHAIN = `apiVersion: storeops.dev/v1
kind: Chain
metadata: { name: xinghe }
spec:
  currency: CNY
  defaults:
    geofenceMeters: 200
    contacts:
      it-admin: { group: desk }
`;

const workspace = () =>
  tempWorkspace({
    files: {
      ...SMALL_WORKSPACE,
      'templates/chain.yaml': CHAIN,
      'stores/bj-daxing.yaml': `${SMALL_WORKSPACE['stores/bj-daxing.yaml']}  contacts: { it-admin: null }\n`,
    },
  });

describe('render', () => {
  test('prints the resource after all layers, as YAML that reads back to what --json says', async () => {
    const { root } = workspace();
    const { stdout, exitCode } = await runCommand('render', ['store/bj-daxing'], { root });
    const { json } = await runCommand('render', ['store/bj-daxing', '--json'], { root });
    expect(exitCode).toBe(0);
    expect(parseValues(stdout).documents).toEqual([json().value]);
    expect(json().value.spec).toMatchObject({ geofenceMeters: 300, contacts: {} });
  });

  test('says beside each value where it comes from, and what was taken away, without changing a value', async () => {
    const { root } = workspace();
    const plain = await runCommand('render', ['store/bj-daxing'], { root });
    const { stdout } = await runCommand('render', ['store/bj-daxing', '--origins'], { root });
    expect(parseValues(stdout).documents).toEqual(parseValues(plain.stdout).documents);
    expect(parseDocument(stdout).errors).toEqual([]);
    expect(stdout).toContain('  geofenceMeters: 300 # store-format/flagship templates/flagship.yaml:8\n');
    expect(stdout).toContain('# it-admin: removed by store/bj-daxing stores/bj-daxing.yaml:17\n');
  });

  test('comments stand above the items of a list', async () => {
    const { root } = workspace();
    const { stdout } = await runCommand('render', ['store/bj-wangfujing', '--origins'], { root });
    expect(stdout).toContain(
      '  openingHours:\n    # store/bj-wangfujing stores/bj-wangfujing.yaml:20\n    - days:\n        - Mo\n',
    );
  });

  test('leaves resources without layers as they are, null and all', async () => {
    const { root, write } = workspace();
    write('templates/flagship.yaml', `${SMALL_WORKSPACE['templates/flagship.yaml']}    openingExceptions: null\n`);
    const { stdout } = await runCommand('render', ['store-format/flagship', '--origins'], { root });
    expect(parseValues(stdout).documents).toMatchObject([{ spec: { defaults: { openingExceptions: null } } }]);
  });
});
