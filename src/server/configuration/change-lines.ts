import { isUtf8 } from 'node:buffer';
import { checkShape } from '../../checks/shape.ts';
import { kindOf } from '../../kinds/index.ts';
import { referencesOf } from '../../kinds/references.ts';
import { kebabCase, parseAddress } from '../../model/address.ts';
import { canonicalBytes } from '../../model/canonical-json.ts';
import { hashOfBytes } from '../../model/content-hash.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { StagedChange } from '../database/queries/staged-changes.ts';
import { Problem } from '../problem.ts';
import { isProvenCanonical } from './canonical-scan.ts';
import { LIMITS } from './change-blocks.ts';
import { referenceText } from './reference-text.ts';

interface ChangeLine {
  readonly action: StagedChange['action'];
  readonly kind: string;
  readonly name: string;
  readonly beforeHash?: string;
  readonly document?: unknown;
}

/** Findings in one chunk beyond this many are not collected. */
const LIMIT = 1000;

const LINE_BREAK = 10;

/** Reads and checks the lines of one chunk. Reports every invalid document, and counts the lines. */
export class ChangeLines {
  readonly diagnostics: Diagnostic[] = [];
  count = 0;

  /** The valid changes in some whole lines; each is good until the next one is read. */
  *readAll(bytes: Buffer): Generator<StagedChange> {
    if (!isUtf8(bytes)) throw new Problem('request/invalid', { reason: 'the body is not UTF-8' });
    for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
      end = bytes.indexOf(LINE_BREAK, start);
      if (end < 0) end = bytes.length;
      if (end - start > LIMITS.line) throw new Problem('request/too-large', { lineLimit: LIMITS.line });
      const change = end > start ? this.#read(bytes.subarray(start, end)) : undefined;
      if (change) yield change;
    }
  }

  #read(bytes: Buffer): StagedChange | undefined {
    this.count++;
    const text = bytes.toString('utf8');
    const line = this.#parse(text);
    const { action, kind, name, beforeHash, document } = line;
    const known = kindOf(kind);
    const address = `${known?.slug ?? kebabCase(kind)}/${name}`;
    if (action === 'delete') return deletion(address, beforeHash);
    const findings = checkShape(document);
    if (findings.length > 0 || !known) {
      this.#report(findings.map((finding) => ({ ...finding, address: { kind, name } })));
      return undefined;
    }
    const resource = document as Resource;
    if (resource.kind !== kind || resource.metadata.name !== name)
      throw this.#invalid('the document has another address');
    const canonical = sentCanonically(line, text, bytes) ?? canonicalBytes(document);
    const summary = known.summary(resource);
    const refs = [...new Set(referencesOf(known, resource).map(referenceText))];
    const administrator = summary.administrator === 'true';
    return {
      action,
      address,
      beforeHash,
      hash: hashOfBytes(canonical),
      document: canonical,
      refs,
      summary,
      administrator,
    };
  }

  #parse(text: string): ChangeLine {
    let line: Partial<ChangeLine> | null;
    try {
      line = JSON.parse(text) as Partial<ChangeLine> | null;
    } catch {
      throw this.#invalid('not JSON');
    }
    if (line === null || typeof line !== 'object') throw this.#invalid('not an object');
    const { action, kind, name, beforeHash } = line;
    if (action !== 'create' && action !== 'update' && action !== 'delete') throw this.#invalid('unknown action');
    if (!isAddress(kind, name)) throw this.#invalid('not an address');
    if (action === 'create' ? beforeHash !== undefined : !/^[0-9a-f]{64}$/.test(beforeHash ?? ''))
      throw this.#invalid('beforeHash belongs to update and delete');
    // PostgreSQL cannot keep the character NUL, and no configuration needs it.
    if (text.includes('\\u0000')) throw this.#invalid('the character U+0000');
    return line as ChangeLine;
  }

  #report(findings: readonly Diagnostic[]): void {
    this.diagnostics.push(...findings);
    if (this.diagnostics.length >= LIMIT) throw new Problem('platform/refused', {}, this.diagnostics.slice(0, LIMIT));
  }

  #invalid(reason: string): Problem {
    return new Problem('request/invalid', { line: this.count, reason });
  }
}

function deletion(address: string, beforeHash: string | undefined): StagedChange {
  const [hash, document] = [undefined, undefined];
  return { action: 'delete', address, beforeHash, hash, document, refs: [], summary: {}, administrator: false };
}

/** The document's own bytes in a line, when they stand last and are proven to be canonical: our clients send such lines. */
function sentCanonically(line: ChangeLine, text: string, bytes: Buffer): Buffer | undefined {
  const { action, kind, name, beforeHash } = line;
  const before = beforeHash === undefined ? '' : `,"beforeHash":"${beforeHash}"`;
  // None of these holds a character that could be spelled in two ways, so a line that starts like this has no other members.
  const start = `{"action":"${action}","kind":"${kind}","name":"${name}"${before},"document":`;
  const end = bytes.length - 1;
  return text.startsWith(start) && text.endsWith('}') && isProvenCanonical(bytes, start.length, end)
    ? bytes.subarray(start.length, end)
    : undefined;
}

function isAddress(kind: unknown, name: unknown): boolean {
  if (typeof kind !== 'string' || typeof name !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(name)) return false;
  // A kind that this version does not know can still be deleted.
  return kindOf(kind) !== undefined || parseAddress(`${kind}/${name}`)?.kind === kind;
}
