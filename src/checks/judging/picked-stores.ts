import { store } from '../../kinds/store/index.ts';
import { matches, type Selector } from '../../model/selector.ts';
import type { Facts } from '../facts.ts';
import type { Chain } from './chain.ts';

/** The stores that a selector picks. Several rules ask for the same ones, such as those of the pilot. */
export function pickedStores(chain: Chain, selector: Selector): readonly Facts[] {
  const known = chain.once(picked);
  let stores = known.get(selector);
  if (!stores) {
    stores = chain.factsOf(store).filter(({ summary }) => matches(selector, summary));
    known.set(selector, stores);
  }
  return stores;
}

function picked(): Map<Selector, readonly Facts[]> {
  return new Map();
}
