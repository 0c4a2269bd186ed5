import { region } from '../../kinds/region/index.ts';
import { store } from '../../kinds/store/index.ts';
import type { Chain } from '../judging/chain.ts';
import { regionsAbove } from '../judging/regions.ts';
import type { ChainRule } from './rule.ts';

/** A store or region whose district lies outside of the region that it belongs to. */
export const regionDivision: ChainRule = {
  code: 'policy/region-division',
  severity: 'error',
  needs: [],
  *check(chain) {
    const around = chain.once(divisionAround);
    for (const { address, outline } of chain.of(region).values()) {
      const { adminDivision: code, parent } = outline;
      const found = code === undefined || parent === undefined ? undefined : around(parent);
      if (code !== undefined && found && !code.startsWith(found.prefix))
        yield {
          address,
          path: ['spec', 'adminDivision'],
          args: { code, region: found.name, division: found.division },
        };
    }
    for (const { address, facts, outline: code } of chain.of(store).values()) {
      const found = around(facts.summary.region ?? '');
      if (found && !code.startsWith(found.prefix))
        yield {
          address,
          path: ['spec', 'address', 'adminDivision'],
          args: { code, region: found.name, division: found.division },
        };
    }
  },
};

interface Division {
  readonly name: string;
  readonly division: string;
  /** What every code within begins with. */
  readonly prefix: string;
}

/** The nearest region from here up that has a code. */
function divisionAround(chain: Chain): (name: string) => Division | undefined {
  const regions = chain.of(region);
  const above = chain.once(regionsAbove);
  const known = new Map<string, Division | undefined>();
  return (start) => {
    if (!known.has(start)) {
      const name = above(start).find((one) => regions.get(one)?.outline.adminDivision !== undefined);
      const division = name === undefined ? undefined : regions.get(name)?.outline.adminDivision;
      const prefix = division?.replace(/(?:00)+$/, '');
      known.set(start, name === undefined || !division || !prefix ? undefined : { name, division, prefix });
    }
    return known.get(start);
  };
}
