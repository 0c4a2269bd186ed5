import { createHash } from 'node:crypto';
import type { SopScanEvidence } from '../../kinds/sop/spec.ts';
import type { RunFacts } from './run-facts.ts';
import { knownItems } from './run-items.ts';
import { itemKey, type RunStep } from './run-steps.ts';

/** The lists that the platform or the task's inputs have, by what a code names. */
const LISTS: Partial<Readonly<Record<SopScanEvidence['match'], string>>> = {
  device: 'devices',
  'fire-equipment': 'fire-equipment',
  checkpoint: 'checkpoints',
  sku: 'skus',
  'price-tag': 'skus',
  serial: 'units',
  imei: 'units',
  part: 'parts',
  shelf: 'shelves',
  carton: 'cartons',
  waybill: 'shipments',
  receipt: 'receipts',
};

/**
 * Which codes have to be scanned: all of a list, or some of it that the platform draws, the same ones however often it is asked.
 * Undefined where any will do, or nobody has told the platform which there are.
 */
export function expectedCodes(evidence: SopScanEvidence, of: RunStep): readonly string[] | undefined {
  const { coverage = 'any', count = 1, match, id } = evidence;
  if (coverage === 'any') return undefined;
  const list = knownCodes(match, of.facts);
  if (!list || coverage === 'all') return list;
  const place = `${of.facts.task} ${of.step.id} ${itemKey(of)} ${id}`;
  return list.toSorted((a, b) => (lot(place, a) < lot(place, b) ? -1 : 1)).slice(0, count);
}

/** The codes of a list; undefined where nobody knows it. */
export function knownCodes(match: SopScanEvidence['match'], facts: RunFacts): readonly string[] | undefined {
  const list = LISTS[match];
  const known = list === undefined ? undefined : knownItems(list, facts);
  return known && known.length > 0 ? [...new Set(known.map(({ key }) => key))] : undefined;
}

function lot(place: string, code: string): string {
  return createHash('sha256').update(`${place} ${code}`).digest('hex');
}
