import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layer, mergeLayers } from '../../src/model/layers.ts';

const layer = (name: string, value: unknown): Layer => ({ address: `chain/${name}`, path: ['spec'], value });

describe('layers', () => {
  it('merges maps, replaces lists, and removes what is null', () => {
    const { value } = mergeLayers([
      layer('a', { hours: [1, 2], contact: { phone: 'x', mail: 'y' }, floor: 1 }),
      layer('b', { hours: [3], contact: { mail: null, post: 'z' }, floor: null }),
    ]);
    expect(value).toEqual({ hours: [3], contact: { phone: 'x', post: 'z' } });
  });

  it('tells every layer that spoke about a path, the winner last', () => {
    const layered = mergeLayers([
      layer('a', { x: { y: 1 } }),
      layer('b', {}),
      layer('c', { x: { y: 2 } }),
      layer('d', { x: null }),
    ]);
    const said = layered.history(['x', 'y']).map(({ layer: { address }, action }) => `${address} ${action}`);
    expect(said).toEqual(['chain/a set', 'chain/c set', 'chain/d remove']);
  });

  it('keeps a key called __proto__ an ordinary key', () => {
    const { value } = mergeLayers([layer('a', JSON.parse('{"__proto__": {"polluted": true}}'))]);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('agrees with a slow, obviously right model on random stacks', () => {
    const leaf = fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }));
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('node'), { maxKeys: 3 }),
      ),
    })).node;
    const stack = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), tree, { maxKeys: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(stack, (values) => {
        const merged = mergeLayers(values.map((value, index) => layer(`l${index}`, value))).value;
        expect(merged ?? {}).toEqual(model(values));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Writes every assignment of every layer into a flat table, outermost first, and builds the tree from the table at the end. */
function model(values: readonly Record<string, unknown>[]): unknown {
  const table = new Map<string, unknown>();
  const clear = (path: string): void => {
    for (const key of [...table.keys()]) if (key === path || key.startsWith(`${path}.`)) table.delete(key);
  };
  const assign = (path: string, value: unknown): void => {
    if (value === null || Array.isArray(value) || typeof value !== 'object') {
      clear(path);
      if (value !== null) table.set(path, value);
      return;
    }
    const isLeaf = table.has(path) && (Array.isArray(table.get(path)) || typeof table.get(path) !== 'object');
    if (isLeaf) clear(path);
    if (!table.has(path)) table.set(path, {});
    for (const [key, member] of Object.entries(value)) assign(`${path}.${key}`, member);
  };
  for (const value of values) assign('$', value);
  const root: Record<string, unknown> = {};
  for (const [path, value] of [...table].sort(([a], [b]) => a.split('.').length - b.split('.').length)) {
    const steps = path.split('.');
    let node = root as Record<string, unknown>;
    for (const step of steps.slice(0, -1)) node = node[step] as Record<string, unknown>;
    node[steps.at(-1) ?? ''] = Array.isArray(value) || typeof value !== 'object' ? value : {};
  }
  return root.$;
}
