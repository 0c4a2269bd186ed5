import type { Identifiers } from './kind.ts';

/** The identifiers of kinds that are known by the chain's own code alone. */
export const ownCode: Identifiers = {
  read: ({ spec }) => (typeof spec.code === 'string' ? spec.code : ''),
  sort: () => 'code',
  path: () => ['spec', 'code'],
};
