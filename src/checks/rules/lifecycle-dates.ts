import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** What comes one after the other in the life of a store. */
const ORDER = [
  ['openedOn', 'reopenedOn'],
  ['openedOn', 'suspendedFrom'],
  ['suspendedFrom', 'suspendedUntil'],
  ['openedOn', 'closedOn'],
  ['handedOverOn', 'plannedOpening'],
] as const;

/** A store that closed before it opened, or came back before it was closed. */
export const lifecycleDates: DocumentRule<StoreSpec> = {
  code: 'policy/lifecycle-dates',
  severity: 'error',
  kind: store,
  *check({ spec }) {
    const lifecycle = spec.lifecycle as object as Readonly<Record<string, unknown>>;
    for (const [first, then] of ORDER) {
      const before = lifecycle[first];
      const after = lifecycle[then];
      if (typeof before === 'string' && typeof after === 'string' && after < before)
        yield { path: ['spec', 'lifecycle', then], args: { then, after, first, before } };
    }
  },
};
