import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { listingDigest, listingText } from '../../../src/model/listing.ts';
import { EXIT } from '../../../src/model/user-error.ts';
import { openPlatform } from '../../../src/platforms/index.ts';
import { failure } from '../../helpers/apply.ts';

const HASHES = new Map([
  ['region/beijing', 'b'.repeat(64)],
  ['region/north', 'a'.repeat(64)],
  ['store/bj-wangfujing', 'c'.repeat(64)],
]);

/** The listing through a platform that answers these pages, by the `after` they follow. */
async function listingOf(pages: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const server = http.createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://platform');
    if (url.pathname === '/v1/resources') return answer.end(pages[url.searchParams.get('after') ?? ''] ?? '');
    const state = { platformId: 'p', revision: 3, digest: listingDigest(HASHES), counts: {} };
    return answer.end(JSON.stringify(state));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { type: 'storeops', url, token: 'env:TOKEN' } as const;
  const platform = await openPlatform({ name: 'chain', settings, root: '/', env: { TOKEN: 't' } });
  onTestFinished(async () => {
    await platform.close();
    await new Promise((resolve) => server.close(resolve));
  });
  return (await platform.snapshot()).hashes();
}

const text = listingText(HASHES);
const [first = '', second = '', third = ''] = text.split(/(?<=\n)/);

it('reads a listing in one page or in several', async () => {
  expect(await listingOf({ '': `${text}complete: true\n` })).toEqual(HASHES);
  const pages = {
    '': `${first}next: region/beijing\n`,
    'region/beijing': `${second}next: region/north\n`,
    'region/north': `${third}complete: true\n`,
  };
  expect(await listingOf(pages)).toEqual(HASHES);
});

it.each([
  ['is empty', { '': '' }],
  ['ends without a word', { '': text }],
  ['ends in the middle of a line', { '': text.slice(0, -10) }],
  ['says that it is complete but lacks a resource', { '': `${first}${third}complete: true\n` }],
  ['has another hash than the revision', { '': `${text.replace('aaaa', 'aaab')}complete: true\n` }],
  ['leads nowhere', { '': `${first}next: region/beijing\n`, 'region/beijing': '' }],
  ['leads in a circle', { '': `${first}next: region/beijing\n`, 'region/beijing': `${second}next: region/beijing\n` }],
])('refuses a listing that %s as unsafe: what is missing would look deleted', async (_, pages) => {
  expect(await failure(listingOf(pages))).toMatchObject({ code: 'platform/incomplete-listing', exitCode: EXIT.unsafe });
});
