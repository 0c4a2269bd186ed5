import { describe, expect, it } from 'vitest';
import { creationOf as creationOfBytes } from '../../../src/model/canonical-document.ts';
import { canonicalBytes, canonicalJson } from '../../../src/model/canonical-json.ts';
import type { Change } from '../../../src/model/change.ts';
import { contentHash } from '../../../src/model/content-hash.ts';
import { addressOf, type Resource } from '../../../src/model/resource.ts';
import { chunksOf } from '../../../src/platforms/storeops/mapping.ts';
import { creationOf, deletionOf, planOf, updateOf } from '../../helpers/plans.ts';
import { region } from '../../helpers/resources.ts';

const CHUNK = 4_000_000;

function chunks(changes: readonly Change[]): Buffer[] {
  const all: Buffer[] = [];
  for (const chunk of chunksOf(planOf({ platformId: 'p', base: 0, changes }))) {
    all.push(chunk);
    // Whoever takes a chunk may have work of this kind before the next one.
    canonicalBytes({ something: 'else'.repeat(10_000) });
  }
  return all;
}

const linesOf = (bytes: readonly Buffer[]): unknown[] =>
  Buffer.concat(bytes)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const large = (name: string, size: number): Resource => region(name, { displayName: '店'.repeat(size / 3) });

describe('changes on the wire', () => {
  it('are lines with the document last, in canonical form', () => {
    const [before, after] = [region('north'), region('north', { displayName: '华北 "N"\n' })];
    const changes = [creationOf(region('east')), updateOf(before, after), deletionOf(region('west'))];
    const [chunk] = chunks(changes);
    expect(chunk?.toString('utf8')).toBe(
      [
        `{"action":"create","kind":"Region","name":"east","document":${canonicalJson(region('east'))}}\n`,
        `{"action":"update","kind":"Region","name":"north","beforeHash":"${contentHash(before)}","document":${canonicalJson(after)}}\n`,
        `{"action":"delete","kind":"Region","name":"west","beforeHash":"${contentHash(region('west'))}"}\n`,
      ].join(''),
    );
  });

  it('are the same whether a document is at hand as a value or as bytes', () => {
    const resources = Array.from({ length: 50 }, (_, index) => large(`r-${index}`, 300_000));
    const values = resources.map(creationOf);
    const fromBytes = resources.map((resource) =>
      creationOfBytes(addressOf(resource), {
        bytes: Uint8Array.from(canonicalBytes(resource)),
        hash: contentHash(resource),
      }),
    );
    expect(fromBytes).toEqual(values);
    expect(JSON.stringify(fromBytes)).toBe(JSON.stringify(values.map((change) => sortedAfter(change))));
    expect(Buffer.compare(Buffer.concat(chunks(values)), Buffer.concat(chunks(fromBytes)))).toBe(0);
    expect(linesOf(chunks(fromBytes))).toEqual(resources.map((document) => line(document)));
  });

  it('come in chunks of whole lines, none too large unless a single line is', () => {
    const resources = [large('a', 3_000_000), large('b', 2_000_000), large('c', 9_000_000), region('d'), region('e')];
    const all = chunks(resources.map(creationOf));
    expect(all.map((chunk) => chunk.length > CHUNK)).toEqual([false, false, true, false]);
    expect(all.every((chunk) => chunk.at(-1) === 10)).toBe(true);
    expect(linesOf(all)).toEqual(resources.map((document) => line(document)));
    expect(chunks([])).toEqual([]);
  });
});

function line(document: Resource): unknown {
  return { action: 'create', kind: document.kind, name: document.metadata.name, document };
}

function sortedAfter(change: Change): unknown {
  return change.action === 'delete' ? change : { ...change, after: JSON.parse(canonicalJson(change.after)) as unknown };
}
