import type { Facts } from '../checks/facts.ts';
import type { AddressText } from '../model/address.ts';
import { type Day, earlier } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { atAddress } from './at-address.ts';
import type { CheckedFiles } from './check-files.ts';
import type { CheckedFile, FileFinding } from './check-text.ts';
import { type FactsEntry, readFactsText } from './facts-text.ts';
import type { WorkspaceFile } from './list-files.ts';
import type { Declaration } from './workspace.ts';

/** What the files of a workspace declare, and the findings of each file. */
export interface Declared {
  readonly declarations: Map<AddressText, Declaration>;
  readonly findings: Map<string, FileFinding[]>;
  /** The last day on which no file has other findings; absent when time changes nothing. */
  readonly until?: Day;
}

/** Gathers all declarations in file order; a second one of the same address is a finding at the later file. */
export function declare(
  files: readonly WorkspaceFile[],
  known: ReadonlyMap<string, FactsEntry>,
  checked: readonly CheckedFiles[],
): Declared {
  const fresh = new Map<string, FactsEntry | CheckedFile>();
  const faulty = checked.flatMap((part) => part.faulty);
  const kept = new Map<Facts, Uint8Array>();
  for (const { clean, documents } of checked) {
    let at = 0;
    for (const entry of readFactsText(textOf(clean))) {
      fresh.set(entry.file, entry);
      if (documents.length > 0) for (const { facts } of entry.documents) kept.set(facts, documents[at++] as Uint8Array);
    }
  }
  for (const entry of faulty) fresh.set(entry.file, entry);
  const declarations = new Map<AddressText, Declaration>();
  const findings = new Map<string, FileFinding[]>();
  let until: Day | undefined;
  for (const { file } of files) {
    const entry = fresh.get(file) ?? known.get(file);
    until = earlier(until, entry?.until);
    for (const { index, facts } of entry?.documents ?? []) {
      const first = declarations.get(facts.address);
      const bytes = kept.get(facts);
      if (!first) declarations.set(facts.address, { facts, file, document: index, ...(bytes ? { bytes } : {}) });
      else {
        const args = { address: facts.address, file: first.file };
        const diagnostic: Diagnostic = {
          code: 'reference/duplicate',
          severity: 'error',
          path: ['metadata', 'name'],
          args,
        };
        addFinding(findings, file, { document: index, diagnostic: atAddress(diagnostic, facts.address) });
      }
    }
  }
  for (const { file, findings: own } of faulty) for (const finding of own) addFinding(findings, file, finding);
  return { declarations, findings, ...(until === undefined ? {} : { until }) };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Adds a finding to those of its file. */
export function addFinding(findings: Map<string, FileFinding[]>, file: string, finding: FileFinding): void {
  const list = findings.get(file);
  if (list) list.push(finding);
  else findings.set(file, [finding]);
}
