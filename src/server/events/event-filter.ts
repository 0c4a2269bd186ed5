import type { SealedEntry } from '../journal/chain.ts';

/** Which events somebody wants; nothing given is everything. */
export interface EventFilter {
  /** What their types begin with: `dev.storeops.task.` */
  readonly types: readonly string[];
  readonly stores: readonly string[];
}

/** Is this entry an event, and one of those? Refusals are for the audit trail alone. */
export function isWanted({ action, store, outcome }: SealedEntry, { types, stores }: EventFilter): boolean {
  if (outcome !== 'done') return false;
  const type = `dev.storeops.${action}`;
  if (types.length > 0 && !types.some((wanted) => type.startsWith(wanted))) return false;
  return stores.length === 0 || (store !== null && stores.includes(store));
}

/** What tells of people's access, of tokens and of where events go: those who may read the audit trail get it. */
const AUDIT = [
  'session.',
  'sign-in-code.',
  'personal-token.',
  'pin.',
  'token.',
  'device.',
  'staff.',
  'directory.',
  'webhook.',
];

/** Is this for readers of the audit trail alone? */
export function isForAudit({ action }: Pick<SealedEntry, 'action'>): boolean {
  return AUDIT.some((prefix) => action.startsWith(prefix));
}
