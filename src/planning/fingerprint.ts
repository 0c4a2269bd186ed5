import { formatAddress } from '../model/address.ts';
import type { Change } from '../model/change.ts';
import { digestOf } from '../model/content-hash.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The digest of a plan. Documents enter by their content hashes, which whoever reads a plan from a file must compare
 * with the documents first (`alteredChange`).
 */
export function planDigest(plan: Omit<Plan, 'digest'>): string {
  const { waves, ...rest } = plan;
  return `sha256:${digestOf({ ...rest, waves: waves.map((wave) => wave.map(outline)) })}`;
}

function outline(change: Change): readonly unknown[] {
  const address = formatAddress(change.address);
  switch (change.action) {
    case 'create':
      return ['create', address, change.afterHash];
    case 'update':
      return ['update', address, change.beforeHash, change.afterHash, change.fields];
    case 'delete':
      return ['delete', address, change.beforeHash];
    default:
      return change satisfies never;
  }
}
