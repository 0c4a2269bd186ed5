import { store } from '../../kinds/store/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { Facts } from '../facts.ts';
import type { Chain } from './chain.ts';
import { SelectorIndex } from './selector-index.ts';

/** Stores that no selector can tell apart, by their labels. */
export type StoreLabels = Facts['summary'];

/** The task templates that act on stores, by the stores' labels; to be asked for as `chain.once(templatesByStores)`. */
export function templatesByStores(chain: Chain): ReadonlyMap<StoreLabels, readonly string[]> {
  const index = new SelectorIndex<string>();
  for (const [name, { facts }] of chain.of(taskTemplate)) if (facts.target) index.add(facts.target, name);
  const templates = new Map<StoreLabels, readonly string[]>();
  for (const labels of chain.labelsOf(store)) templates.set(labels, [...index.picking(labels)]);
  return templates;
}
