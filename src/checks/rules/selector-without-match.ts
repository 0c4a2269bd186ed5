import { policy } from '../../kinds/policy/index.ts';
import { roleBinding } from '../../kinds/role-binding/index.ts';
import { rollout } from '../../kinds/rollout/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { store } from '../../kinds/store/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { type AddressText, formatAddress } from '../../model/address.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Selector } from '../../model/selector.ts';
import type { Chain } from '../judging/chain.ts';
import { unmatched } from '../judging/unmatched.ts';
import type { ChainRule } from './rule.ts';

/** A selector that picks no store at all. */
export const selectorWithoutMatch: ChainRule = {
  code: 'policy/selector-without-match',
  severity: 'warning',
  needs: [store],
  *check(chain) {
    const stores = chain.factsOf(store).length;
    if (stores === 0) return;
    const placed = [...selectorsIn(chain)];
    const vain = unmatched(
      placed.map(({ selector }) => selector),
      chain.labelsOf(store),
    );
    for (const { address, at, selector } of placed)
      if (vain.has(selector)) yield { address, path: at, args: { stores } };
  },
};

interface PlacedSelector {
  readonly address: AddressText;
  readonly at: ValuePath;
  readonly selector: Selector;
}

/** Every selector of stores. */
function* selectorsIn(chain: Chain): Generator<PlacedSelector> {
  // A format that does not exist is a finding of its own.
  for (const { address, target, references } of chain.factsOf(taskTemplate))
    if (target && references.every((reference) => chain.holds(formatAddress(reference))))
      yield { address, at: ['spec', 'target'], selector: target };
  for (const { address, target } of chain.factsOf(roleBinding))
    if (target) yield { address, at: ['spec', 'scope', 'stores'], selector: target };
  for (const { address, outline } of chain.of(policy).values())
    if (outline.selector && String(outline.kinds) === store.kind)
      yield { address, at: ['spec', 'target', 'selector'], selector: outline.selector };
  for (const { address, outline } of chain.of(rollout).values())
    for (const [index, { stores }] of (outline.freezeWindows ?? []).entries())
      if (stores) yield { address, at: ['spec', 'freezeWindows', index, 'stores'], selector: stores };
  const reached = new Set([...chain.labelsOf(store)].map(({ phase }) => phase));
  for (const { address, name, outline } of chain.of(rolloutPhase).values()) {
    const { cohort, waves = [] } = outline;
    if (cohort.selector) yield { address, at: ['spec', 'cohort', 'selector'], selector: cohort.selector };
    // Who comes later may not be there yet.
    if (!reached.has(name)) continue;
    for (const [index, { stores }] of waves.entries())
      if (stores.selector)
        yield { address, at: ['spec', 'waves', index, 'stores', 'selector'], selector: stores.selector };
  }
}
