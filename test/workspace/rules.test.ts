import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { SMALL_WORKSPACE, STOREOPS_YAML, tempWorkspace } from '../helpers/temp-workspace.ts';

const STORE = 'stores/bj-daxing.yaml';
const withLicence = (validUntil: string): string =>
  `${SMALL_WORKSPACE[STORE]}  licences:\n    - { type: fire-safety, number: "1", validUntil: ${validUntil} }\n`;

/** The findings of a workspace as `file:line severity code`. */
async function findingsOf(root: string, today: string, hash = false): Promise<readonly string[]> {
  const { diagnostics } = await loadWorkspace(readConfig(root), { toolId: 'tool-a', hash, today });
  return diagnostics.map(({ code, severity, range }) => `${range?.file}:${range?.line} ${severity} ${code}`);
}

/** With whatever cache is there; compared with a look that has none. */
async function look(root: string, today = '2026-11-22'): Promise<readonly string[]> {
  const warm = [await findingsOf(root, today), await findingsOf(root, today, true), await findingsOf(root, today)];
  rmSync(path.join(root, '.storeops'), { recursive: true, force: true });
  const cold = await findingsOf(root, today);
  expect(warm).toEqual([cold, cold, cold]);
  return cold;
}

describe('a rule that depends on the day', () => {
  test('is judged again on the day it turns, though nothing else changed', async () => {
    const { root } = tempWorkspace({ files: { ...SMALL_WORKSPACE, [STORE]: withLicence('2027-03-31') } });
    const licence = (severity: string): string[] => [`${STORE}:18 ${severity} policy/licence-validity`];
    for (const [today, expected] of [
      ['2026-11-22', []],
      ['2027-01-29', []],
      ['2027-01-30', licence('warning')],
      ['2027-03-31', licence('warning')],
      ['2027-04-01', licence('error')],
      ['2026-11-22', []],
    ] as const) {
      expect(await findingsOf(root, today), today).toEqual(expected);
      expect(await findingsOf(root, today), today).toEqual(expected);
    }
    expect(await look(root, '2027-01-30')).toEqual(licence('warning'));
  });

  test('is judged again after edits of other files', async () => {
    const { root, write, read } = tempWorkspace({
      files: { ...SMALL_WORKSPACE, [STORE]: withLicence('2027-03-31') },
    });
    expect(await findingsOf(root, '2026-11-22', true)).toEqual([]);
    write('stores/bj-wangfujing.yaml', `${read('stores/bj-wangfujing.yaml')}# changed\n`);
    expect(await findingsOf(root, '2026-11-22')).toEqual([]);
    expect(await findingsOf(root, '2026-11-23')).toEqual([]);
    expect(await findingsOf(root, '2027-01-30')).toHaveLength(1);
  });

  test('is judged again when the edited file is the one that will turn', async () => {
    const { root, write } = tempWorkspace();
    expect(await findingsOf(root, '2026-11-22')).toEqual([]);
    write(STORE, withLicence('2027-03-31'));
    expect(await findingsOf(root, '2026-11-22')).toEqual([]);
    expect(await findingsOf(root, '2027-01-30')).toHaveLength(1);
    expect(await look(root, '2027-01-30')).toHaveLength(1);
  });
});

describe('a rule across resources', () => {
  test('sees an edit of a single file', async () => {
    const { root, write } = tempWorkspace();
    expect(await look(root)).toEqual([]);
    await findingsOf(root, '2026-11-22');
    write(STORE, SMALL_WORKSPACE[STORE].replace('XH-BJ-002', 'XH-BJ-001'));
    const duplicate = ['stores/bj-wangfujing.yaml:8 error policy/duplicate-code'];
    expect(await findingsOf(root, '2026-11-22')).toEqual(duplicate);
    expect(await look(root)).toEqual(duplicate);
    write(STORE, SMALL_WORKSPACE[STORE]);
    expect(await look(root)).toEqual([]);
  });
});

describe('storeops.yaml', () => {
  const setting = (text: string): string => `${STOREOPS_YAML}policies:\n${text}`;

  test.each([
    ['off', []],
    ['note', ['note']],
    ['warning', ['warning']],
    ['error', ['error']],
    ['{ severity: note }', ['note']],
  ])('with licence-validity: %s leaves %j', async (set, severities) => {
    const files = { ...SMALL_WORKSPACE, [STORE]: withLicence('2026-12-31') };
    const { root, write } = tempWorkspace({ files });
    expect(await look(root)).toEqual([`${STORE}:18 warning policy/licence-validity`]);
    await findingsOf(root, '2026-11-22');
    write('storeops.yaml', setting(`  licence-validity: ${set}\n`));
    expect(await look(root)).toEqual(severities.map((severity) => `${STORE}:18 ${severity} policy/licence-validity`));
    write('storeops.yaml', STOREOPS_YAML);
    expect(await look(root)).toHaveLength(1);
  });

  test('waives a rule for a resource until the last day', async () => {
    const waiver = (resource: string): string =>
      setting(
        `  licence-validity:\n    waivers:\n      - { resource: ${resource}, reason: 换证材料已受理，凭回执经营, approvedBy: [it-admin, store-manager], expires: 2026-12-15 }\n`,
      );
    const files = {
      ...SMALL_WORKSPACE,
      [STORE]: withLicence('2026-12-31'),
      'storeops.yaml': waiver('store/bj-daxing'),
    };
    const { root, write } = tempWorkspace({ files });
    expect(await look(root)).toEqual([]);
    expect(await findingsOf(root, '2026-12-15')).toEqual([]);
    expect(await findingsOf(root, '2026-12-16')).toHaveLength(1);
    expect(await look(root, '2026-12-16')).toHaveLength(1);
    expect(await look(root)).toEqual([]);
    write('storeops.yaml', waiver('store/bj-wangfujing'));
    expect(await look(root)).toHaveLength(1);
  });

  test('with a rule that there is not is refused', () => {
    const { root } = tempWorkspace({ files: { 'storeops.yaml': setting('  licence-validty: off\n') } });
    expect(() => readConfig(root)).toThrow(
      expect.objectContaining({
        diagnostics: [
          expect.objectContaining({
            code: 'shape/unknown-field',
            args: expect.objectContaining({ suggestion: 'licence-validity' }),
          }),
        ],
      }),
    );
  });
});
