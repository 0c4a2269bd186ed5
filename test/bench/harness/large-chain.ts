import { LiveChain, type ResourcesByKind } from '../../../src/server/live/live-chain.ts';
import { documentsByKind, padded, referenceFiles, renamed } from '../corpus/reference-chain.ts';

/** Templates of the reference chain that come once a day in every store. */
const DAILY = ['open-store-daily', 'close-store-daily', 'fire-close-check'] as const;

/** The reference chain with so many open stores, each of which gets so many tasks every day. */
export function largeChain(stores: number, tasksPerStore: number): LiveChain {
  const resources = new Map(
    [...documentsByKind(referenceFiles())].map(([kind, all]) => [
      kind,
      new Map(all.map((one) => [one.metadata.name, one])),
    ]),
  );
  const ofKind = (kind: string): Map<string, never> => resources.get(kind) as unknown as Map<string, never>;
  const bases = [...(resources.get('Store')?.values() ?? [])].filter(({ spec }) => spec.openingHours !== undefined);
  ofKind('Store').clear();
  for (let number = 1; number <= stores; number += 1) {
    const base = bases[number % bases.length];
    if (!base) throw new Error('the reference chain has no stores');
    const { spec, ...store } = renamed(base, `${base.metadata.name}-${padded(number, 5)}`, String(number));
    const lifecycle = { state: 'open', openedOn: '2020-01-01' };
    ofKind('Store').set(store.metadata.name, { ...store, spec: { ...spec, lifecycle, phase: 'mvp' } } as never);
  }
  const daily = DAILY.map((name) => resources.get('TaskTemplate')?.get(name));
  ofKind('TaskTemplate').clear();
  for (let number = 1; number <= tasksPerStore; number += 1) {
    const base = daily[number % daily.length];
    if (!base) throw new Error('the reference chain has no daily templates');
    const template = renamed(base, `${base.metadata.name}-${number}`, String(number));
    ofKind('TaskTemplate').set(template.metadata.name, template as never);
  }
  return new LiveChain(1, resources as unknown as ResourcesByKind);
}
