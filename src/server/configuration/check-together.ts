import { namesIn } from '../../checks/check-together.ts';
import { checkCycles } from '../../checks/cycles.ts';
import type { Facts } from '../../checks/facts.ts';
import { checkReferences, type Names, type ResourceFinding } from '../../checks/references.ts';
import { KINDS } from '../../kinds/index.ts';
import { type AddressText, kebabCase, parseAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Queries } from '../database/database.ts';
import {
  findReferrers,
  listActions,
  listAffectedReferences,
  listDistinctReferences,
  listReferences,
  type ReferenceRow,
} from '../database/queries/references.ts';
import { checkOverrides } from './check-overrides.ts';
import { factsFromDocuments } from './facts-from-documents.ts';
import { parseReferenceText } from './reference-text.ts';

/** Findings beyond this many are not looked for: a person fixes the first hundred and pushes again. */
const LIMIT = 1000;

/** Kinds that others refer to. Only a change of one of these can break a resource that did not change, or close a cycle. */
const REFERRED = new Set(KINDS.flatMap((kind) => kind.referenceFields.map((field) => kebabCase(field.kind))));

/**
 * Checks a revision, written but not yet committed, against the rest of the configuration. The database points out the few
 * resources in doubt; the verdict on them comes from the same checks that `validate` runs.
 */
export async function checkTogether(queries: Queries, revision: number): Promise<Diagnostic[]> {
  const refs = await listDistinctReferences(queries, revision);
  const actions = await listActions(queries, revision, [...REFERRED]);
  if (refs.length === 0 && actions.length === 0) return [];
  const forbidden = await checkOverrides(queries, { revision, refs, limit: LIMIT });
  // A resource that is new has no referrers outside its own revision.
  if (actions.some((action) => action !== 'create')) refs.push(...(await listAffectedReferences(queries, revision)));
  const known = factsFromRows(await listReferences(queries, [...REFERRED]));
  const broken = await findBroken(queries, refs, namesIn(known));
  const cycles = actions.length > 0 ? await findCycles(queries, known) : [];
  return [...broken, ...cycles, ...forbidden].map(toDiagnostic);
}

/** Each different reference is checked once, without its place; only when one is broken are documents read. */
async function findBroken(queries: Queries, refs: readonly string[], names: Names): Promise<ResourceFinding[]> {
  const isBroken = (ref: string): boolean => {
    const facts = { address: '', hash: '', references: [parseReferenceText(ref)], summary: {} };
    return checkReferences([facts], names).length > 0;
  };
  const broken = refs.filter(isBroken);
  if (broken.length === 0) return [];
  const referrers = await findReferrers(queries, broken, LIMIT);
  const facts = await factsFromDocuments(
    queries,
    referrers.map((row) => row.address),
  );
  return checkReferences(facts.values(), names);
}

async function findCycles(queries: Queries, known: ReadonlyMap<AddressText, Facts>): Promise<ResourceFinding[]> {
  const cycles = checkCycles(known);
  if (cycles.length === 0) return [];
  // What the database keeps does not say where in a document a reference stands.
  return checkCycles(await factsFromDocuments(queries, [...known.keys()]));
}

function factsFromRows(rows: readonly ReferenceRow[]): Map<AddressText, Facts> {
  return new Map(
    rows.map(({ address, refs, summary }) => [
      address,
      { address, hash: '', references: refs.map(parseReferenceText), summary },
    ]),
  );
}

function toDiagnostic({ address, diagnostic }: ResourceFinding): Diagnostic {
  const parsed = parseAddress(address);
  return parsed ? { ...diagnostic, address: parsed } : diagnostic;
}
