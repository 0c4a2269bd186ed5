import { documentJudge } from '../checks/judging/judge-document.ts';
import type { Ground } from '../checks/policies/ground.ts';
import { policyChecker } from '../checks/policies/policy-checker.ts';
import type { Day } from '../model/day.ts';
import { DocumentStore } from '../model/document-store.ts';
import { type CheckedFile, checkText } from './check-text.ts';
import { FactsWriter } from './facts-text.ts';
import type { WorkspaceFile } from './list-files.ts';
import type { Overlay } from './overlay/overlay.ts';
import { decodeText, readBytes } from './read-file.ts';
import { inTurns } from './turns.ts';
import { blobId } from './workspace-state.ts';

/** Files to look at. */
export interface CheckRequest {
  readonly root: string;
  readonly files: readonly WorkspaceFile[];
  /** Compute content hashes too. */
  readonly hash: boolean;
  /** Keep the documents too. */
  readonly documents?: boolean;
  readonly ground: Ground;
  readonly overlay?: Overlay | undefined;
  readonly today: Day;
  /** Shared with the other thread that was given the same files. */
  readonly turns?: Int32Array;
}

/** The outcome for a part of the workspace's files, in the form that is cheap to send between threads and to keep. */
export interface CheckedFiles {
  /** Files without findings, as a `FactsWriter` writes them; empty when there are none. */
  readonly clean: Uint8Array;
  /** The canonical bytes of every document in these, in order; empty when they were not asked for. */
  readonly documents: readonly Uint8Array[];
  /** Files with findings; they are never cached. */
  readonly faulty: readonly CheckedFile[];
}

/** Reads and checks files one after the other. */
export function checkFiles({ root, files, hash, ground, today, ...request }: CheckRequest): CheckedFiles {
  const store = new DocumentStore();
  let kept: Uint8Array[] = [];
  const keep = (bytes: Uint8Array): void => {
    kept.push(store.add(bytes));
  };
  const judges = { policies: policyChecker(ground), judge: documentJudge(ground.settings, today) };
  const options = { hash, ...judges, overlay: request.overlay, ...(request.documents ? { keep } : {}) };
  const clean = new FactsWriter();
  const all: Uint8Array[] = [];
  const faulty: CheckedFile[] = [];
  for (const entry of inTurns(files, request.turns)) {
    const bytes = readBytes(root, entry);
    const text = Buffer.isBuffer(bytes) ? decodeText(entry.file, bytes) : bytes;
    if (typeof text !== 'string' || !Buffer.isBuffer(bytes)) {
      faulty.push({
        file: entry.file,
        documents: [],
        findings: typeof text === 'string' ? [] : [{ document: 0, diagnostic: text }],
      });
      continue;
    }
    const blob = entry.blob ?? blobId(bytes);
    kept = [];
    const checked = checkText(entry.file, text, options);
    if (checked.findings.length > 0) faulty.push(checked);
    else {
      const { documents, until } = checked;
      clean.add({ file: entry.file, blob, documents, ...(until === undefined ? {} : { until }) });
      all.push(...kept);
    }
  }
  return { clean: clean.isEmpty ? new Uint8Array() : clean.finish(), documents: all, faulty };
}
