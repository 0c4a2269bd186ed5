import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { formatAddress, parseAddress } from '../../src/model/address.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { keptPlaces } from '../../src/workspace/kept-places.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { declaredPlaces, type Places } from '../../src/workspace/places.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const load = (root: string) => loadWorkspace(readConfig(root), { toolId: 'tool-a', hash: false, today: '2026-11-22' });

/** Everything that some places answer about these addresses. */
function answers(places: Places, addresses: readonly string[]): unknown {
  const kinds = KINDS.map(({ kind }) =>
    places.ofKind(kind).map(({ address, file, document }) => [address, file, document]),
  );
  return [addresses.map((address) => places.of(parseAddress(address)!)), kinds.map((list) => list.sort())];
}

async function expectAgreement(root: string): Promise<void> {
  await load(root);
  const workspace = await load(root);
  expect(workspace.diagnostics).toEqual([]);
  const declarations = await workspace.declarations();
  const addresses = [...declarations.keys(), formatAddress({ kind: 'Store', name: 'nowhere' })];
  expect(answers(await workspace.places(), addresses)).toEqual(answers(declaredPlaces(declarations), addresses));
}

describe('places', () => {
  test('in what was kept are those of the declarations, whatever was edited since', async () => {
    const { root, write, read, remove, git, commit } = tempWorkspace();
    await expectAgreement(root);
    const wangfujing = read('stores/bj-wangfujing.yaml');
    write('stores/bj-wangfujing.yaml', wangfujing.replace('minOnShift: 6', 'minOnShift: 5'));
    await expectAgreement(root);
    // Another document before it, so that it is the second of its file.
    const daxing = read('stores/bj-daxing.yaml');
    write('stores/bj-wangfujing.yaml', `${daxing}---\n${wangfujing}`);
    remove('stores/bj-daxing.yaml');
    await expectAgreement(root);
    commit();
    await expectAgreement(root);
    // Back to where it was, and a file whose name is text of other files.
    write('stores/bj-wangfujing.yaml', wangfujing);
    write('stores/store 大兴.yaml', daxing);
    await expectAgreement(root);
    git('mv', 'templates/flagship.yaml', 'templates/formats.yaml');
    await expectAgreement(root);
  });

  test('are found only where a resource is declared, not where it is mentioned', () => {
    const facts = [
      '=',
      'r\t[{"kind":"Region","name":"north"}]',
      's\t{"summary":{}}',
      'f\tb1\tregion/north',
      'd\t0\tregion/beijing\t\t0\t0\tregion/north',
      'f\tb2\tstores/x.yaml',
      'd\t1\tregion/north\thash\t0\t0\tstores/y.yaml',
      '',
    ].join('\n');
    const places = keptPlaces(Buffer.from(facts));
    expect(places.of({ kind: 'Region', name: 'north' })).toEqual({
      address: 'region/north',
      file: 'stores/x.yaml',
      document: 1,
    });
    expect(places.ofKind('Region').map(({ file }) => file)).toEqual(['region/north', 'stores/x.yaml']);
    expect(places.of({ kind: 'Region', name: 'nort' })).toBeUndefined();
  });
});
