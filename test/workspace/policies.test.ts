import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const region = (name: string, { code = name, parent = 'north', more = '' } = {}): string =>
  `apiVersion: storeops.dev/v1\nkind: Region\nmetadata:\n  name: ${name}\nspec:\n  code: ${code.toUpperCase()}\n  level: city\n  parent: ${parent}\n${more}`;

const policy = ({
  rule = "resource.spec.code.startsWith('B')",
  phase = 'validate',
  waiver = '',
  severity = 'error',
} = {}): string => `apiVersion: storeops.dev/v1
kind: Policy
metadata:
  name: codes
spec:
  target:
    kinds: [Region]
    selector:
      matchExpressions:
        - { key: area, op: DoesNotExist }
  phase: ${phase}
  rule: ${rule}
  severity: ${severity}
  message:
    zh-CN: 区域编码须以 B 开头
${waiver}`;

const waiverUntil = (date: string): string => `  waivable: true
  waivers:
    - resource: region/tianjin
      reason: 历史编码，随系统切换统一更换
      approvedBy: [auditor, finance]
      expires: "${date}"
`;

const role = (name: string): string =>
  `apiVersion: storeops.dev/v1\nkind: Role\nmetadata:\n  name: ${name}\nspec:\n  tier: support\n  positions: [测试岗位]\n  permissions:\n    - { resource: audit-log, verbs: [read], scope: org }\n`;

const FILES = {
  'stores/north.yaml': region('north', { code: 'bn' }).replace('  level: city\n  parent: north\n', '  level: area\n'),
  'stores/beijing.yaml': region('beijing'),
  'stores/baoding.yaml': region('baoding'),
  'templates/roles.yaml': `${role('auditor')}---\n${role('finance')}`,
};

interface Told {
  readonly findings: readonly string[];
}

/** The findings of a workspace as `file:line code`. */
async function findingsOf(root: string, today: string): Promise<Told['findings']> {
  const { diagnostics } = await loadWorkspace(readConfig(root), { toolId: 'tool-a', hash: false, today });
  return diagnostics.map(({ code, range }) => `${range?.file}:${range?.line} ${code}`);
}

/** With whatever cache is there; compared with a look that has none. */
async function look(root: string, today = '2026-11-22'): Promise<Told['findings']> {
  const warm = await findingsOf(root, today);
  const again = await findingsOf(root, today);
  rmSync(path.join(root, '.storeops'), { recursive: true, force: true });
  const cold = await findingsOf(root, today);
  expect([warm, again]).toEqual([cold, cold]);
  await findingsOf(root, today);
  return cold;
}

describe('policies over a workspace', () => {
  test('judge every file, and again when one of them changes', async () => {
    const { root, write } = tempWorkspace({ files: { ...FILES, 'templates/policies/codes.yaml': policy() } });
    expect(await look(root)).toEqual([]);
    write('stores/beijing.yaml', region('beijing', { code: 'x1' }));
    expect(await look(root)).toEqual(['stores/beijing.yaml:6 policy/user/codes']);
    write('stores/beijing.yaml', region('beijing', { code: 'b2' }));
    expect(await look(root)).toEqual([]);
  });

  test('judge all files again when a policy changes, comes or goes', async () => {
    const { root, write, remove, commit } = tempWorkspace({
      files: { ...FILES, 'templates/policies/codes.yaml': policy() },
    });
    expect(await look(root)).toEqual([]);
    write('templates/policies/codes.yaml', policy({ rule: "resource.spec.code.endsWith('JING')" }));
    expect(await look(root)).toEqual([
      'stores/baoding.yaml:6 policy/user/codes',
      'stores/north.yaml:6 policy/user/codes',
    ]);
    commit();
    expect(await look(root)).toHaveLength(2);
    write('templates/policies/codes.yaml', policy({ rule: "resource.spec.code.endsWith('JING')", phase: 'plan' }));
    expect(await look(root)).toEqual([]);
    remove('templates/policies/codes.yaml');
    expect(await look(root)).toEqual([]);
    write('templates/policies/codes.yaml', policy({ rule: 'size(resource.spec.code) == 7' }));
    expect(await look(root)).toEqual(['stores/north.yaml:6 policy/user/codes']);
  });

  test('are found wherever they stand', async () => {
    const { root, write } = tempWorkspace({
      files: {
        ...FILES,
        'stores/aaa.yaml': region('tianjin'),
        'templates/zzz/whatever.yaml': `${role('clerk')}---\n${policy()}`,
      },
    });
    expect(await look(root)).toEqual(['stores/aaa.yaml:6 policy/user/codes']);
    write('stores/aaa.yaml', region('tianjin', { code: 'btj' }));
    expect(await look(root)).toEqual([]);
    write('templates/zzz/whatever.yaml', policy({ rule: 'size(resource.spec.code) > 3' }));
    expect(await look(root)).toEqual(['stores/aaa.yaml:6 policy/user/codes', 'stores/north.yaml:6 policy/user/codes']);
  });

  test('are found among many files', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 70 }, (_, index) => [`stores/b${index}.yaml`, region(`b${index}`)]),
    );
    const { root, write } = tempWorkspace({ files: { ...FILES, ...many, 'templates/zzz/whatever.yaml': policy() } });
    expect(await look(root)).toEqual([]);
    write('templates/zzz/whatever.yaml', policy({ rule: "resource.spec.code != 'B69'" }));
    expect(await look(root)).toEqual(['stores/b69.yaml:6 policy/user/codes']);
  });

  test('come into force again on the day after a waiver ends, without anything else changing', async () => {
    const files = {
      ...FILES,
      'stores/tianjin.yaml': region('tianjin'),
      'templates/policies/codes.yaml': policy({ waiver: waiverUntil('2026-12-31') }),
    };
    const { root } = tempWorkspace({ files });
    expect(await look(root, '2026-11-22')).toEqual([]);
    expect(await findingsOf(root, '2026-12-31')).toEqual([]);
    const again = ['stores/tianjin.yaml:6 policy/user/codes', 'templates/policies/codes.yaml:21 policy/expired-waiver'];
    expect(await findingsOf(root, '2027-01-01')).toEqual(again);
    expect(await look(root, '2027-01-01')).toEqual(again);
    expect(await findingsOf(root, '2026-11-22')).toEqual([]);
  });

  test('with a problem of their own are reported themselves and judge nothing', async () => {
    const { root } = tempWorkspace({
      files: {
        ...FILES,
        'stores/tianjin.yaml': region('tianjin'),
        'templates/policies/codes.yaml': policy({ rule: 'resource.spec.cod == 1' }),
      },
    });
    expect(await look(root)).toEqual(['templates/policies/codes.yaml:12 cel/unknown-field']);
  });

  test('work outside of git', async () => {
    const { root } = tempWorkspace({
      files: {
        ...FILES,
        'stores/tianjin.yaml': region('tianjin'),
        'templates/zzz.yaml': policy({ severity: 'warning' }),
      },
      git: false,
    });
    expect(await look(root)).toEqual(['stores/tianjin.yaml:6 policy/user/codes']);
  });
});

describe('a policy over values that come from layers', () => {
  const FORMAT = `apiVersion: storeops.dev/v1\nkind: StoreFormat\nmetadata:\n  name: direct\n  displayName: { zh-CN: 直营店 }\nspec:\n  defaults:\n    geofenceMeters: 200\n`;

  test('judges again when a layer changes, wherever the layers stand', async () => {
    const { root, write, read, files } = tempWorkspace();
    const format = files().find((file) => read(file).includes('kind: StoreFormat'))!;
    write(
      'templates/policies/geofence.yaml',
      policy({ rule: 'has(resource.spec.geofenceMeters) && resource.spec.geofenceMeters <= 300' }).replace(
        '[Region]',
        '[Store]',
      ),
    );
    const set = (meters: number): void =>
      write(format, FORMAT.replace('direct', /name: (\S+)/.exec(read(format))![1]!).replace('200', String(meters)));
    set(200);
    expect(await look(root)).toEqual([]);
    set(400);
    expect(await look(root)).not.toEqual([]);
    set(300);
    expect(await look(root)).toEqual([]);
    write('stores/odd-name.yaml', read(format));
    rmSync(path.join(root, format));
    expect(await look(root)).toEqual([]);
    write('stores/odd-name.yaml', read('stores/odd-name.yaml').replace('300', '301'));
    expect(await look(root)).not.toEqual([]);
  });
});
