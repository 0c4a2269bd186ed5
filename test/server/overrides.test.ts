import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Resource } from '../../src/model/resource.ts';
import type { Database } from '../../src/server/database/database.ts';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';
import { type Api, createLine, emptyDatabase, openApi, updateLine } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { SCENARIO, SOP } from '../helpers/open-store.ts';
import { role } from '../helpers/resources.ts';

const documentsIn = (text: string) => parseValues(text).documents as Resource[];
const [sop] = documentsIn(SOP) as [Resource];
const catalogue = [role('it-admin', { administrator: true }), role('store-manager'), ...documentsIn(SCENARIO), sop];

/** A store format whose stores take so many photos. */
const format = (photos: unknown): Resource => ({
  apiVersion: 'storeops.dev/v1',
  kind: 'StoreFormat',
  metadata: { name: 'flagship' },
  spec: { defaults: { sopOverrides: { 'open-store': { 'steps.cleaning.evidence.photos.min': photos } } } },
});

const sopWithBounds = (max: number): Resource => documentsIn(SOP.replace('max: 6', `max: ${max}`))[0] as Resource;

describe.each(DATABASES)('overrides on $kind (R067)', ({ open }) => {
  let api: Api;
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  beforeEach(async () => {
    await emptyDatabase(database);
    api = await openApi(database);
  });

  afterEach(() => api.app.close());

  afterAll(() => database.close());

  const push = async (...lines: string[]) => (await api.push(lines)).json();

  it('come with what they override, or after it', async () => {
    expect(await push(...catalogue.map(createLine))).toMatchObject({ revision: 1 });
    expect(await push(createLine(format(4)))).toMatchObject({ revision: 2 });
    expect(await push(updateLine(format(4), format(5)))).toMatchObject({ revision: 3 });
  });

  it('are refused when the catalogue does not allow them, each with its place', async () => {
    const answer = await push(...[...catalogue, format(9)].map(createLine));
    expect(answer.diagnostics).toEqual([
      {
        code: 'layers/out-of-bounds',
        severity: 'error',
        address: { kind: 'StoreFormat', name: 'flagship' },
        path: ['spec', 'defaults', 'sopOverrides', 'open-store', 'steps.cleaning.evidence.photos.min'],
        args: {
          field: 'steps.cleaning.evidence.photos.min',
          of: 'sop/open-store',
          actual: '9',
          min: 2,
          max: 6,
        },
        related: [{ address: { kind: 'Sop', name: 'open-store' }, path: ['spec', 'overridable', 0] }],
      },
    ]);
  });

  it('keep the catalogue from being narrowed below them', async () => {
    await push(...[...catalogue, format(6)].map(createLine));
    const answer = await push(updateLine(sop, sopWithBounds(5)));
    expect(answer.diagnostics).toMatchObject([{ code: 'layers/out-of-bounds', args: { max: 5 } }]);
    expect(await push(updateLine(sop, sopWithBounds(7)))).toMatchObject({ revision: 2 });
  });
});
