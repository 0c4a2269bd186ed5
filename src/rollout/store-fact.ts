import type { StoreFact } from './facts.ts';

/** A store by what selectors match of it. */
export function storeFact(name: string, labels: Readonly<Record<string, string>>): StoreFact {
  const { phase, lifecycle } = labels;
  return { name, ...(phase === undefined ? {} : { phase }), labels, open: lifecycle === 'open' };
}
