import { describe, expect, test } from 'vitest';
import { FILES, layeredWorkspace, PHOTOS } from '../helpers/layered-workspace.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SMALL_WORKSPACE } from '../helpers/temp-workspace.ts';

describe('explain refuses', () => {
  const refusal = async (...argv: string[]) => {
    const { root } = layeredWorkspace();
    const run = await runCommand('explain', argv, { root });
    expect(run.stdout).toBe('');
    return `${run.exitCode} ${run.stderr.trim()}`;
  };

  test.each([
    [
      ['store/bj-wangfujin'],
      '1 ✖ store/bj-wangfujin is not declared [usage/unknown-resource]\n  did you mean "store/bj-wangfujing"?',
    ],
    [
      ['store/bj-wangfujing', 'openingHour'],
      '1 ✖ store/bj-wangfujing has no field openingHour [usage/unknown-path]\n  did you mean openingHours?',
    ],
    [
      ['store/bj-wangfujing', 'spec.contacts.it-admn.group'],
      '1 ✖ store/bj-wangfujing has no field spec.contacts.it-admn.group [usage/unknown-path]\n  did you mean spec.contacts.it-admin.group?',
    ],
    [
      ['sop/open-store', 'steps.cleanin.evidence.photos.min'],
      `1 ✖ sop/open-store has no field steps.cleanin.evidence.photos.min [usage/unknown-path]\n  did you mean ${PHOTOS}?`,
    ],
    [
      ['sop/open-store', 'sections.hall.steps.x'],
      '1 ✖ sop/open-store has no field sections.hall.steps.x [usage/unknown-path]\n  here stand: cleaning',
    ],
    [
      ['region/north', '--store', 'bj-wangfujing'],
      '1 ✖ region/north is the same in every store [usage/not-per-store]\n  leave --store out; only SOPs and task templates may differ by store',
    ],
    [
      ['sop/open-store', '--store', 'region/north'],
      '1 ✖ region/north is not a store [usage/not-a-store]\n  write its name or its address, like store/bj-wangfujing',
    ],
    [
      ['sop/open-store', '--store', 'bj-wangfujin'],
      '1 ✖ store/bj-wangfujin is not declared [usage/unknown-resource]\n  did you mean "store/bj-wangfujing"?',
    ],
  ])('%j', async (argv, expected) => {
    expect(await refusal(...argv)).toBe(expected);
  });

  test('what is broken itself, or stands on something broken, but nothing else', async () => {
    const broken = `${FILES['templates/flagship.yaml']}        steps.cleaning.evidence.photos.max: 9\n`;
    const { root } = layeredWorkspace({ 'templates/flagship.yaml': broken });
    const store = await runCommand('explain', ['store/bj-wangfujing', '--json'], { root });
    expect(store.exitCode).toBe(3);
    expect(store.json().diagnostics).toMatchObject([{ code: 'layers/not-overridable' }]);
    const region = await runCommand('explain', ['region/north'], { root });
    expect(region).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

test.each(['spec: null', 'spec: { level: area, defaults: [] }', 'spec: {}'])(
  'a layer with %s is reported, not stumbled over',
  async (spec) => {
    const north = SMALL_WORKSPACE['stores/regions.yaml'].replace(
      /spec:\n {2}level: area\n {2}manager: region-manager/,
      spec,
    );
    const { root } = layeredWorkspace({ 'stores/regions.yaml': north });
    const run = await runCommand('explain', ['store/bj-wangfujing', '--json'], { root });
    expect(run.exitCode).toBe(3);
    expect(run.json().diagnostics).toMatchObject([{ address: 'region/north', range: { file: 'stores/regions.yaml' } }]);
    const own = await runCommand('explain', ['region/north', '--json'], { root });
    expect(own.json().diagnostics).toEqual(run.json().diagnostics);
    expect((await runCommand('explain', ['role/it-admin'], { root })).exitCode).toBe(0);
  },
);
