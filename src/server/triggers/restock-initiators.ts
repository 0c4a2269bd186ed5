import type { LiveChain } from '../live/live-chain.ts';

/** The roles that may ask for goods: those who begin the approval flows of the tasks that low stock makes. Undefined: any. */
export function restockInitiators(chain: LiveChain): ReadonlySet<string> | undefined {
  const flows = [...chain.all('taskTemplate').values()].flatMap(({ spec }) =>
    spec.trigger?.event === 'stock.low' && spec.approvalFlow ? spec.approvalFlow : [],
  );
  const roles = flows.flatMap((name) => chain.get('approvalFlow', name)?.spec.initiators ?? []);
  return roles.length > 0 ? new Set(roles) : undefined;
}
