import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ExplainedField, Explanation } from '../../src/operations/explain.ts';
import { explain } from '../../src/operations/explain.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { openSchemas } from '../../src/workspace/schema-library.ts';
import { CHAIN, layeredWorkspace, PHOTOS } from '../helpers/layered-workspace.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';

async function fieldsOf(root: string, ...argv: string[]): Promise<readonly ExplainedField[]> {
  const run = await runCommand('explain', [...argv, '--json'], { root });
  expect(run.stderr).toBe('');
  return (run.json().value as Explanation).fields;
}

/** `chain/xinghe set 200 templates/chain.yaml:7:5`, with a `!` behind the one that decides. */
function words({ words }: ExplainedField): string[] {
  return words.map(({ address, action, value, range: { file, line, column }, wins }) => {
    const said = value === undefined ? '' : ` ${JSON.stringify(value)}`;
    return `${address} ${action}${said} ${file}:${line}:${column}${wins ? ' !' : ''}`;
  });
}

describe('explain', () => {
  test('names every layer that set a value, each with its place, and the innermost wins', async () => {
    const { root } = layeredWorkspace();
    const [field, ...others] = await fieldsOf(root, 'store/bj-wangfujing', 'geofenceMeters');
    expect(others).toEqual([]);
    expect(field).toMatchObject({ path: ['spec', 'geofenceMeters'], state: 'set', value: 300, why: 'innermost' });
    expect(words(field!)).toEqual([
      'chain/xinghe set 200 templates/chain.yaml:7:5',
      'store-format/flagship set 300 templates/flagship.yaml:8:5 !',
    ]);
  });

  test('merges maps member by member, and tells of members that were taken away', async () => {
    const { root } = layeredWorkspace();
    const fields = await fieldsOf(root, 'store/bj-wangfujing', 'spec.contacts');
    expect(fields.map(({ path, state, why }) => `${path.join('.')} ${state} ${why}`)).toEqual([
      'spec.contacts.region-manager.group set only',
      'spec.contacts.it-admin removed removed',
    ]);
    expect(words(fields[1]!)).toEqual([
      'chain/xinghe set {"group":"desk"} templates/chain.yaml:10:7',
      'store/bj-wangfujing remove stores/bj-wangfujing.yaml:31:5 !',
    ]);
  });

  test('leads through the whole spec, and into the other parts of the document', async () => {
    const { root } = layeredWorkspace();
    const all = (await fieldsOf(root, 'store/bj-wangfujing')).map(({ path }) => path.join('.'));
    expect(all).toContain('spec.headcount.minOnShift');
    expect(all).toContain('spec.openingHours');
    expect(new Set(all).size).toBe(all.length);
    const [name] = await fieldsOf(root, 'store/bj-wangfujing', 'metadata.displayName.en');
    expect(words(name!)).toEqual(['store/bj-wangfujing set "Wangfujing" stores/bj-wangfujing.yaml:6:31 !']);
  });

  test('tells the schema’s default where no file says anything, and where nothing holds at all', async () => {
    const { root } = layeredWorkspace();
    const [isDefault] = await fieldsOf(root, 'sop/open-store', 'steps.cleaning.evidence.photos.cameraOnly');
    expect(isDefault).toMatchObject({ state: 'default', value: true, why: 'default', words: [] });
    const [absent] = await fieldsOf(root, 'store/bj-daxing', 'privacy.photoFaceBlur');
    expect(absent).toEqual({ path: ['spec', 'privacy', 'photoFaceBlur'], state: 'absent', why: 'absent', words: [] });
  });

  test('finds items of lists by position and by id, and keys with dots in them', async () => {
    const { root } = layeredWorkspace();
    const byPosition = await fieldsOf(root, 'sop/open-store', 'sections.0.steps.0.title');
    expect(byPosition.map(({ value }) => value)).toEqual(['地面与橱窗清洁']);
    expect(await fieldsOf(root, 'sop/open-store', 'spec.sections.hall.steps.cleaning.title')).toEqual(byPosition);
    expect(await fieldsOf(root, 'sop/open-store', 'steps.cleaning.title')).toEqual(byPosition);
    const dotted = await fieldsOf(root, 'store/bj-wangfujing', `sopOverrides.open-store.${PHOTOS}`);
    expect(dotted).toEqual(await fieldsOf(root, 'store/bj-wangfujing', `spec.sopOverrides.open-store."${PHOTOS}"`));
    expect(dotted.map(({ value }) => value)).toEqual([4]);
  });

  test('a list replaces the one before as a whole', async () => {
    const { root } = layeredWorkspace({
      'templates/chain.yaml': `${CHAIN}    openingHours:\n      - { days: [Mo], open: "09:00", close: "18:00" }\n`,
    });
    const [hours] = await fieldsOf(root, 'store/bj-wangfujing', 'openingHours');
    expect(hours).toMatchObject({ state: 'set', why: 'innermost' });
    expect(hours?.words.map(({ address, wins }) => [address, wins])).toEqual([
      ['chain/xinghe', false],
      ['store/bj-wangfujing', true],
    ]);
    const { stdout } = await runCommand('explain', ['store/bj-wangfujing', 'openingHours'], { root });
    expect(stdout).toContain('A list replaces the one before as a whole.');
  });
});

describe('explain an SOP for one store (R067)', () => {
  test('shows what the layers of the store override, and the line that lets them', async () => {
    const { root } = layeredWorkspace();
    const [field] = await fieldsOf(root, 'sop/open-store', PHOTOS, '--store', 'bj-wangfujing');
    expect(field).toMatchObject({
      name: PHOTOS,
      state: 'set',
      value: 4,
      why: 'innermost',
      overridable: {
        levels: ['format', 'store'],
        bounds: { min: 2, max: 6 },
        range: { file: 'templates/open-store.yaml', line: 24, column: 7 },
      },
    });
    expect(words(field!)).toEqual([
      'sop/open-store set 2 templates/open-store.yaml:21:42',
      'store-format/flagship set 3 templates/flagship.yaml:11:9',
      'store/bj-wangfujing set 4 stores/bj-wangfujing.yaml:34:7 !',
    ]);
  });

  test('null gives a field back to the SOP', async () => {
    const { root } = layeredWorkspace();
    const [field] = await fieldsOf(root, 'sop/open-store', PHOTOS, '--store', 'store/bj-daxing');
    expect(field).toMatchObject({ state: 'set', value: 2, why: 'reset' });
    expect(words(field!)).toEqual([
      'sop/open-store set 2 templates/open-store.yaml:21:42 !',
      'store-format/flagship set 3 templates/flagship.yaml:11:9',
      'store/bj-daxing reset stores/bj-daxing.yaml:19:7',
    ]);
  });

  test('without a store the SOP is as its file says, and its open fields are listed', async () => {
    const { root } = layeredWorkspace();
    const fields = await fieldsOf(root, 'sop/open-store');
    expect(fields.filter(({ overridable }) => overridable)).toMatchObject([{ name: PHOTOS, value: 2, why: 'only' }]);
  });

  test('render prints the SOP of the store', async () => {
    const { root } = layeredWorkspace();
    const photos = async (store: string): Promise<unknown> => {
      const { json } = await runCommand('render', ['sop/open-store', '--store', store, '--json'], { root });
      return json().value.spec.sections[0].steps[0].evidence[0].min;
    };
    expect([await photos('bj-wangfujing'), await photos('bj-daxing')]).toEqual([4, 2]);
  });
});

test('what --json prints is as its schema says', async () => {
  const { root } = layeredWorkspace();
  const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/output/outcome.schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  for (const argv of [
    ['store/bj-wangfujing'],
    ['store/bj-wangfujing', 'contacts'],
    ['sop/open-store', '--store', 'bj-daxing'],
    ['store/nowhere'],
  ]) {
    const { json } = await runCommand('explain', [...argv, '--json'], { root });
    expect(validate(json()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...json(), value: { address: 'store/x', fields: [{ path: [], state: 'guessed' }] } })).toBe(
      false,
    );
  }
});

test('with a warm cache only the files of the layers are read', async () => {
  const { root } = layeredWorkspace();
  const options = { toolId: 'tool-a', hash: false, today: '2026-11-22' };
  await loadWorkspace(readConfig(root), options);
  const workspace = await loadWorkspace(readConfig(root), options);
  const read = new Set<string>();
  const watched: typeof workspace = {
    ...workspace,
    declarations: () => {
      throw new Error('all declarations were asked for');
    },
    read: (places) => {
      const list = [...places];
      for (const { file } of list) read.add(file);
      return workspace.read(list);
    },
  };
  await explain({ address: 'store/bj-wangfujing' }, { workspace: watched, schemas: openSchemas() });
  expect([...read].sort()).toEqual([
    'stores/bj-wangfujing.yaml',
    'stores/regions.yaml',
    'templates/chain.yaml',
    'templates/flagship.yaml',
  ]);
});
