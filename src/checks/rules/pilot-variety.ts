import type { PhaseOutline } from '../../kinds/rollout-phase/outline.ts';
import { store } from '../../kinds/store/index.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Chain } from '../judging/chain.ts';
import { pickedStores } from '../judging/picked-stores.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule, RuleFinding } from './rule.ts';

/** What the stores of a pilot have to differ in, each a choice of labels, and by how many values. */
const DIMENSIONS = [
  { labels: ['format'], expected: 2 },
  { labels: ['region'], expected: 2 },
  { labels: ['volume', 'tier'], expected: 2 },
] as const;

const PATH = ['spec', 'cohort', 'representativeness'] as const;

/** A pilot whose stores are all of one sort. */
export const pilotVariety: ChainRule = {
  code: 'policy/pilot-variety',
  severity: 'error',
  needs: [store],
  *check(chain) {
    for (const { phases } of rolloutsIn(chain)) {
      const [pilot] = phases;
      if (!pilot) continue;
      for (const finding of [...promised(pilot.outline), ...kept(pilot.outline, chain)])
        yield { address: pilot.address, ...finding };
    }
  },
};

/** What the pilot does not even ask for. */
function* promised({ cohort: { representativeness = [] } }: PhaseOutline): Generator<RuleFinding> {
  const unsaid: string[] = [];
  for (const { labels, expected } of DIMENSIONS) {
    const at = representativeness.findIndex(({ dimension }) => labels.some((label) => label === dimension));
    const { dimension, minDistinct: actual } = representativeness[at] ?? { dimension: '', minDistinct: expected };
    if (at < 0) unsaid.push(labels.join(' / '));
    if (actual < expected) yield { path: [...PATH, at, 'minDistinct'], args: { dimension, expected, actual } };
  }
  const path: ValuePath = representativeness.length > 0 ? PATH : PATH.slice(0, -1);
  if (unsaid.length > 0) yield { path, args: { dimension: unsaid.join(', '), expected: 2, actual: 0 } };
}

/** What it asks for and its stores do not have. */
function* kept({ cohort }: PhaseOutline, chain: Chain): Generator<RuleFinding> {
  const { selector, representativeness = [] } = cohort;
  const chosen = selector ? pickedStores(chain, selector) : [];
  for (const [index, { dimension, minDistinct }] of representativeness.entries()) {
    const actual = new Set(chosen.flatMap(({ summary }) => summary[dimension] ?? [])).size;
    if (actual < minDistinct && chosen.length >= minDistinct)
      yield { path: [...PATH, index, 'minDistinct'], args: { dimension, expected: minDistinct, actual } };
  }
}
