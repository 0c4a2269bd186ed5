import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValuePath } from '../../src/model/diagnostic.ts';
import { type Layer, mergeLayers } from '../../src/model/layers.ts';
import { type Origin, originsOf } from '../../src/model/origins.ts';
import { valueAt } from '../../src/model/value-at.ts';

const layer = (name: string, value: unknown): Layer => ({ address: `layer/${name}`, path: ['spec'], value });

/** `a.b set 2 < layer/0 set spec.a.b, layer/1 remove spec.a`: the path, what holds there, and who said what where. */
function text({ path, state, value, entries }: Origin): string {
  const words = entries.map(({ layer: { address }, action, path: at }) => `${address} ${action} ${at.join('.')}`);
  const held = value === undefined ? state : `${state} ${JSON.stringify(value)}`;
  return `${path.join('.')} ${held} < ${words.join(', ')}`;
}

describe('origins', () => {
  it('name every layer that spoke, where it did, and what holds in the end', () => {
    const layers = [
      layer('chain', { hours: [9, 18], contacts: { manager: 'a', technician: 'b' }, floor: 1 }),
      layer('region', { contacts: { technician: null } }),
      layer('store', { hours: [10], contacts: { manager: 'c' } }),
    ];
    expect(originsOf(layers).map(text)).toEqual([
      'hours set [10] < layer/chain set spec.hours, layer/store set spec.hours',
      'contacts.manager set "c" < layer/chain set spec.contacts.manager, layer/store set spec.contacts.manager',
      'contacts.technician removed < layer/chain set spec.contacts.technician, layer/region remove spec.contacts.technician',
      'floor set 1 < layer/chain set spec.floor',
    ]);
  });

  it('tell of what goes with something further up', () => {
    const layers = [
      layer('a', { x: { y: 1 } }),
      layer('b', { x: 5 }),
      layer('c', { x: null }),
      layer('d', { x: { z: 2 } }),
    ];
    expect(originsOf(layers, ['x']).map(text)).toEqual([
      'x.z set 2 < layer/c remove spec.x, layer/d set spec.x.z',
      'x.y removed < layer/a set spec.x.y, layer/b replace spec.x, layer/c remove spec.x',
    ]);
  });

  it('take lists as a whole: what an item had in another list is gone', () => {
    const layers = [layer('a', { days: [{ open: 9, close: 18 }, { open: 10 }] }), layer('b', { days: [{ open: 8 }] })];
    const at = (...path: (string | number)[]) => originsOf(layers, path).map(text);
    expect(at('days', 0)).toEqual(['days.0.open set 8 < layer/a set spec.days.0.open, layer/b set spec.days.0.open']);
    expect(at('days', 0, 'close')).toEqual([
      'days.0.close removed < layer/a set spec.days.0.close, layer/b replace spec.days',
    ]);
    expect(at('days', 1)).toEqual(['days.1 removed < layer/a set spec.days.1, layer/b replace spec.days']);
    expect(at('days', 'length')).toEqual(['days.length absent < ']);
  });

  it('fill in the schema’s defaults where the map is there and nobody speaks, or somebody takes the value away', () => {
    const defaults = (path: ValuePath) => (path.join('.') === 'photo' ? { min: 1, max: 9, camera: true } : {});
    const layers = [layer('a', { photo: { min: 3, max: 5 } }), layer('b', { photo: { max: null } })];
    expect(originsOf(layers, [], defaults).map(text)).toEqual([
      'photo.min set 3 < layer/a set spec.photo.min',
      'photo.max default 9 < layer/a set spec.photo.max, layer/b remove spec.photo.max',
      'photo.camera default true < ',
    ]);
    expect(originsOf(layers, ['photo', 'camera'], defaults).map(text)).toEqual(['photo.camera default true < ']);
    expect(originsOf(layers, ['video'], defaults).map(text)).toEqual(['video absent < ']);
  });

  it('agree with a slow, obviously right model on random stacks and defaults', () => {
    const names = fc.constantFrom('a', 'b', 'c');
    const leaf = fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }));
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, leaf, fc.dictionary(names, tie('node'), { maxKeys: 3 })),
    })).node;
    const stack = fc.array(fc.dictionary(names, tree, { maxKeys: 3 }), { minLength: 1, maxLength: 4 });
    const defaults = fc.dictionary(
      fc.array(names, { minLength: 1, maxLength: 3 }).map((path) => path.join('.')),
      fc.integer(),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(stack, defaults, (values, known) => {
        const layers = values.map((value, index) => layer(String(index), value));
        const found = originsOf(layers, [], (path) => membersBelow(known, path.join('.')));
        expect(found.map(text).sort()).toEqual(model(values, known).sort());
        // The last word decides, whatever was said before.
        const { value: merged } = mergeLayers(layers);
        for (const { path, state, value, entries } of found) {
          const last = entries.at(-1);
          if (state === 'set') expect(last).toMatchObject({ action: 'set', value });
          if (state === 'removed') expect(last?.action).not.toBe('set');
          if (state === 'absent') expect(entries).toEqual([]);
          if (state === 'set')
            expect(path.reduce((node, key) => valueAt(node, [key]), merged as unknown)).toEqual(value);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

function membersBelow(known: Readonly<Record<string, number>>, path: string): Record<string, number> {
  const prefix = path === '' ? '' : `${path}.`;
  const members = Object.entries(known).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(
    members.map(([key, value]) => [key.slice(prefix.length), value] as const).filter(([key]) => !key.includes('.')),
  );
}

type Word = 'map' | 'null' | 'other';

/** Every path a layer writes, the long way: all of them in one flat table. */
function wordsOf(value: unknown, path: string, table = new Map<string, Word>()): Map<string, Word> {
  const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
  table.set(path, isMap ? 'map' : value === null ? 'null' : 'other');
  if (isMap)
    for (const [key, member] of Object.entries(value)) wordsOf(member, path === '' ? key : `${path}.${key}`, table);
  return table;
}

/** Plays every assignment of every layer into one flat table, then writes down what stands there and who spoke about it. */
function model(values: readonly Record<string, unknown>[], known: Readonly<Record<string, number>>): string[] {
  const words = values.map((value) => wordsOf(value, ''));
  const paths = [...new Set([...words.flatMap((word) => [...word.keys()]), ...Object.keys(known)])].sort();
  const parent = (path: string): string => path.split('.').slice(0, -1).join('.');
  const table = new Map<string, unknown>();
  const clear = (path: string): void => {
    for (const key of [...table.keys()])
      if (path === '' || key === path || key.startsWith(`${path}.`)) table.delete(key);
  };
  for (const [index, word] of words.entries()) {
    for (const [path, said] of word) {
      if (said !== 'map' || table.get(path) !== 'map') clear(path);
      if (said === 'map') table.set(path, 'map');
      if (said === 'other')
        table.set(
          path,
          path.split('.').reduce((node, key) => valueAt(node, [key]), values[index] as unknown),
        );
    }
  }
  const saidBy = (word: ReadonlyMap<string, Word>, path: string): string | undefined => {
    for (let at = path; ; at = parent(at)) {
      const said = word.get(at);
      if (said === 'null') return `remove ${['spec', at].join('.')}`;
      if (said !== undefined && at === path) return `set ${['spec', at].join('.')}`;
      if (said === 'other') return `replace ${['spec', at].join('.')}`;
      if (said === 'map' || at === '') return undefined;
    }
  };
  const lines: string[] = [];
  const list = (path: string): void => {
    const members = paths.filter((other) => other !== '' && parent(other) === path);
    if (table.get(path) === 'map' && members.length > 0) {
      for (const member of members) list(member);
      return;
    }
    const all = words.flatMap((word, index) => {
      const one = saidBy(word, path);
      return one === undefined ? [] : [`layer/${index} ${one}`.replace(/spec\.$/, 'spec')];
    });
    while (all[0]?.includes(' replace ')) all.shift();
    const said = all;
    const value = table.get(path) === 'map' ? {} : table.get(path);
    const isDefault = value === undefined && Object.hasOwn(known, path);
    const held =
      value !== undefined
        ? `set ${JSON.stringify(value)}`
        : isDefault
          ? `default ${known[path]}`
          : said.length > 0
            ? 'removed'
            : 'absent';
    lines.push(`${path} ${held} < ${said.join(', ')}`);
  };
  list('');
  return lines;
}
