import type { Facts } from '../../checks/facts.ts';
import { type AddressText, formatAddress } from '../../model/address.ts';
import { checkText } from '../check-text.ts';

/** The first phase of the rollout; its stores are the pilot. */
const PILOT_PHASE = 'mvp';

/**
 * The part of the reference chain that a pilot starts with: the whole catalogue (`templates/`), the stores of the first
 * phase, and of everything else only what these need, so that no reference leads nowhere.
 */
export function pilotFiles(chain: ReadonlyMap<string, string>): Map<string, string> {
  const documents = [...chain].flatMap(([file, text]) =>
    checkText(file, text).documents.map(({ index, facts }) => ({ file, index, facts })),
  );
  const wanted = closure(
    new Map(documents.map(({ facts }) => [facts.address, facts])),
    documents.filter(({ file, facts }) => isCatalogue(file) || facts.summary.phase === PILOT_PHASE),
  );
  const files = new Map<string, string>();
  for (const [file, text] of chain) {
    const own = documents.filter((document) => document.file === file);
    const kept = own.filter(({ facts }) => wanted.has(facts.address));
    if (kept.length === own.length) files.set(file, text);
    else if (kept.length > 0) files.set(file, keepDocuments(text, new Set(kept.map(({ index }) => index))));
  }
  return files;
}

function isCatalogue(file: string): boolean {
  return file.startsWith('templates/');
}

function closure(
  facts: ReadonlyMap<AddressText, Facts>,
  roots: readonly { readonly facts: Facts }[],
): ReadonlySet<AddressText> {
  const wanted = new Set<AddressText>();
  const pending = roots.map((root) => root.facts.address);
  for (let address = pending.pop(); address !== undefined; address = pending.pop()) {
    if (wanted.has(address)) continue;
    wanted.add(address);
    pending.push(...(facts.get(address)?.references ?? []).map(formatAddress));
  }
  return wanted;
}

/** Some documents of a file with several, below the comment lines that the file opens with. */
function keepDocuments(text: string, kept: ReadonlySet<number>): string {
  const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const documents = text.slice(head.length).split(/^---\n/m);
  return head + documents.filter((_, index) => kept.has(index)).join('---\n');
}
