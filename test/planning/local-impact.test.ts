import { describe, expect, it } from 'vitest';
import { type Facts, factsOf } from '../../src/checks/facts.ts';
import { kindOf } from '../../src/kinds/index.ts';
import { type AddressText, addressOfText } from '../../src/model/address.ts';
import type { Resource } from '../../src/model/resource.ts';
import { impactOf } from '../../src/planning/impact.ts';
import { localImpact } from '../../src/planning/local-impact.ts';
import { Overview, overviewText } from '../../src/workspace/overview.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const chain: ReadonlyMap<AddressText, Facts> = new Map(
  readResources<Resource['spec']>([...yamlFiles('stores'), ...yamlFiles('templates')]).flatMap((resource) => {
    const kind = kindOf(resource.kind);
    return kind ? [[addressOfText(resource), factsOf(kind, resource)]] : [];
  }),
);
const around = new Overview(overviewText(chain.values()));

const pick = (addresses: readonly AddressText[]): Map<AddressText, Facts> =>
  new Map([...chain].filter(([address]) => addresses.includes(address)));

/** The impact of turning some resources into what `change` makes of them, by both ways. */
function both(addresses: readonly AddressText[], change: (facts: Facts) => Facts): { local: unknown; full: unknown } {
  const before = pick(addresses);
  const after = new Map([...before].map(([address, facts]) => [address, change(facts)]));
  const desired = new Map([...chain].map(([address, facts]) => [address, after.get(address) ?? facts]));
  return {
    local: localImpact({ after, before, around }),
    full: impactOf({ changed: [...addresses].sort(), desired, before }),
  };
}

const stores = [...chain.keys()].filter((address) => address.startsWith('store/'));

describe('the impact of changes that nobody else feels', () => {
  it.each(stores)('is the same for %s as with all facts at hand', (address) => {
    const { local, full } = both([address], (facts) => facts);
    expect(JSON.stringify(local)).toBe(JSON.stringify(full));
    expect(local).toMatchObject({ stores: 1 });
  });

  it('is the same for all stores at once, region by region in the same order', () => {
    const { local, full } = both([...stores].reverse(), (facts) => facts);
    expect(JSON.stringify(local)).toBe(JSON.stringify(full));
  });

  it('is the same when a store closes, or leaves its phase', () => {
    const closed = both(stores.slice(0, 3), (facts) => ({
      ...facts,
      summary: { ...facts.summary, lifecycle: 'closed' },
    }));
    expect(JSON.stringify(closed.local)).toBe(JSON.stringify(closed.full));
    const left = both(stores, ({ references, ...facts }) => ({
      ...facts,
      references: references.filter(({ kind }) => kind !== 'RolloutPhase'),
    }));
    expect(JSON.stringify(left.local)).toBe(JSON.stringify(left.full));
  });

  it('is not known where somebody refers to a changed resource, or one chooses stores', () => {
    for (const slug of ['region', 'store-format', 'rollout-phase', 'sop', 'task-template', 'role'])
      for (const address of [...chain.keys()].filter((one) => one.startsWith(`${slug}/`))) {
        const { local, full } = both([address], (facts) => facts);
        if (local !== undefined) expect(local, address).toEqual(full);
      }
    expect(both(['region/beijing'], (facts) => facts).local).toBeUndefined();
    expect(both(['task-template/open-store-daily'], (facts) => facts).local).toBeUndefined();
  });
});

describe('an overview', () => {
  it('answers like the facts it was made of', () => {
    for (const [address, { references, summary, target }] of chain) {
      const found = around.get(address);
      expect([found?.address, found?.summary, found?.target]).toEqual([address, summary, target]);
      const names = (list: Facts['references'] = []): string[] =>
        list.map(({ kind, name, mention }) => `${kind}/${name} ${mention}`);
      expect(names(found?.references)).toEqual(names(references));
    }
    expect(around.get('store/bj')).toBeUndefined();
    expect([...around.targeting()].map(({ address }) => address).sort()).toEqual(
      [...chain.values()]
        .filter(({ target }) => target)
        .map(({ address }) => address)
        .sort(),
    );
  });

  it('knows who is referred to', () => {
    const referred = new Set(
      [...chain.values()].flatMap(({ references }) =>
        references.flatMap(({ kind, name, mention }) => (mention ? [] : [`${kind}/${name}`])),
      ),
    );
    for (const address of chain.keys()) {
      const [slug = '', name] = address.split('/');
      const kind = slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(around.isReferredTo(address), address).toBe(referred.has(`${kind}/${name}`));
    }
  });

  it('keeps what is not ASCII', () => {
    const facts: Facts = {
      address: 'store/a',
      hash: '',
      references: [],
      summary: { city: '北京 "1"\n', odd: '\u2028😀' },
    };
    const text = overviewText([facts]);
    expect(text).toMatch(/^[\x20-\x7e\n\t]*$/);
    expect(new Overview(text).get('store/a')?.summary).toEqual(facts.summary);
  });
});
