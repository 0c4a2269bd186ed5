import { kebabCase, parseAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { aheadOfGates } from '../../rollout/ahead-of-gates.ts';
import { RECORD_KINDS, ROLLOUT_KINDS, rolloutsFrom } from '../../rollout/mapping.ts';
import { refusalDiagnostic } from '../../rollout/refusal-diagnostic.ts';
import { standingDemotions } from '../../rollout/standing-demotions.ts';
import type { Queries } from '../database/database.ts';
import { listReferences } from '../database/queries/references.ts';
import { listPhaseChanges, readDocumentsOfKinds, readVersionsOfKind } from '../database/queries/store-phases.ts';

/**
 * What is wrong with the phases that stores have in a revision, written but not yet committed: each that moved forward needs a record whose
 * gates open when they are asked again. Most revisions move no store, and cost one query.
 */
export async function requirePromoted(queries: Queries, revision: number, now: Date): Promise<Diagnostic[]> {
  const changes = await listPhaseChanges(queries, kebabCase(ROLLOUT_KINDS.store), revision);
  if (changes.length === 0) return [];
  const kinds = RECORD_KINDS.filter((kind) => kind !== ROLLOUT_KINDS.demotion);
  const documents = await readDocumentsOfKinds(queries, kinds.map(kebabCase));
  const read = (texts: readonly string[]): Resource[] => texts.map((text) => JSON.parse(text) as Resource);
  const demotions = await readVersionsOfKind(queries, kebabCase(ROLLOUT_KINDS.demotion));
  const resources = [...read(documents), ...standingDemotions(read(demotions))];
  const rows = await listReferences(queries, [kebabCase(ROLLOUT_KINDS.store)]);
  const stores = rows.map(({ address, summary }) => [parseAddress(address)?.name ?? address, summary] as const);
  const configuration = { stores, all: (kind: string) => resources.filter((resource) => resource.kind === kind) };
  const moves = changes.map(({ address, before, after }) => ({
    ...{ store: parseAddress(address)?.name ?? address, from: before ?? undefined, to: after },
  }));
  const asOf = (moment: string) => rolloutsFrom(configuration, { now: moment, readings: new Map(), live: undefined });
  return aheadOfGates(moves, asOf, now.toISOString()).map(refusalDiagnostic);
}
