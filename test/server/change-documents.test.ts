import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import type { Database } from '../../src/server/database/database.ts';
import { type Api, createLine, emptyDatabase, listingLine, openApi } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { region } from '../helpers/resources.ts';

describe.each(DATABASES)('the documents of a changeset on $kind', ({ open }) => {
  let api: Api;
  let database: Database;
  let headers: Record<string, string>;

  beforeAll(async () => {
    database = await open();
  });

  beforeEach(async () => {
    await emptyDatabase(database);
    api = await openApi(database);
    headers = await api.lock();
  });

  afterEach(() => api.app.close());

  afterAll(() => database.close());

  it('are kept as text: quotes, backslashes, line breaks, tabs, emoji', async () => {
    const name = 'a\\b "c" \\N\t\n\r\u2028 店\u{1F600} {x}';
    const document = region('north', { displayName: name });
    await api.push([createLine(document)], { fence: headers });
    expect((await api.call('GET', '/v1/resources/region/north')).json()).toEqual(document);
  });

  it('are kept in canonical form, in whatever spelling they arrive', async () => {
    const documents = Array.from({ length: 8 }, (_, index) => region(`r${index}`, { displayName: '店 "/"' }));
    const canonical = documents.map((document) => canonicalJson(document));
    const start = (index: number): string => `{"action":"create","kind":"Region","name":"r${index}","document":`;
    const other = canonicalJson(region('other'));
    const lines = [
      `${start(0)}${canonical[0]}}\n`,
      `${start(1)}${canonical[1]?.replaceAll(':', ' : ')}}\r\n`,
      `${start(2)}${canonical[2]?.replaceAll('/', '\\/').replace('店', '\\u5e97')}}\n`,
      `${start(3)}${JSON.stringify(Object.fromEntries(Object.entries(documents[3] ?? {}).reverse()))}}\n`,
      `{"document":${canonical[4]},"name":"r4","kind":"Region","action":"create"}\n`,
      // Where a member comes twice, the last one counts.
      `${start(5)}${other},"document":${canonical[5]}}\n`,
      `${start(6)}${canonical[6]},"later":1}\n`,
      `${start(7).replace('Region', 'Role')}${other},"kind":"Region","document":${canonical[7]}}`,
    ];
    expect((await api.push(lines, { fence: headers })).status).toBe(200);
    const listing = await api.call('GET', '/v1/resources?fields=hash', { headers: { accept: 'text/plain' } });
    expect(listing.text).toBe(`${documents.map(listingLine).join('')}complete: true\n`);
    for (const [index, document] of canonical.entries())
      expect((await api.call('GET', `/v1/resources/region/r${index}`)).text).toBe(document);
  });
});
