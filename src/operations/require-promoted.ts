import { type AddressText, formatAddress, parseAddress } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import { aheadOfGates, type Move } from '../rollout/ahead-of-gates.ts';
import { labelsOf, RECORD_KINDS, ROLLOUT_KINDS, rolloutsFrom } from '../rollout/mapping.ts';
import { refusalDiagnostic } from '../rollout/refusal-diagnostic.ts';
import { readLive } from './source.ts';

/** Refuses a plan that takes stores ahead of their gates, as the platform would. What is first pushed is where the chain begins. */
export async function requirePromoted(plan: Plan, platform: Platform, now: string): Promise<void> {
  const moves = plan.base === 0 ? [] : movesOf(plan);
  if (moves.length === 0) return;
  const resources = await resourcesAfter(plan, platform);
  const stores = resources.flatMap((one) =>
    one.kind === ROLLOUT_KINDS.store ? [[one.metadata.name, labelsOf(one)] as const] : [],
  );
  const configuration = { stores, all: (kind: string) => resources.filter((resource) => resource.kind === kind) };
  const asOf = (moment: string) => rolloutsFrom(configuration, { now: moment, readings: new Map(), live: undefined });
  const diagnostics = aheadOfGates(moves, asOf, now).map(refusalDiagnostic);
  if (diagnostics.length > 0)
    throw new UserError('rollout/ahead', { stores: diagnostics.length }, { exitCode: EXIT.blocked, diagnostics });
}

function movesOf(plan: Plan): Move[] {
  return plan.waves.flat().flatMap((change) => {
    if (change.address.kind !== ROLLOUT_KINDS.store || change.action === 'delete') return [];
    const from = change.action === 'update' ? labelsOf(change.before).phase : undefined;
    const to = labelsOf(change.after).phase;
    return to === undefined || to === from ? [] : [{ store: change.address.name, from, to }];
  });
}

/** The records, and the stores, as they will be. */
async function resourcesAfter(plan: Plan, platform: Platform): Promise<readonly Resource[]> {
  const kinds = new Set([...RECORD_KINDS, ROLLOUT_KINDS.store]);
  const isWanted = (text: AddressText): boolean => kinds.has(parseAddress(text)?.kind ?? '');
  const snapshot = await platform.snapshot();
  const live = await readLive(snapshot, [...(await snapshot.hashes()).keys()].filter(isWanted));
  const resources = new Map(live);
  for (const change of plan.waves.flat()) {
    const address = formatAddress(change.address);
    if (change.action === 'delete') resources.delete(address);
    else if (isWanted(address)) resources.set(address, change.after);
  }
  return [...resources.values()];
}
