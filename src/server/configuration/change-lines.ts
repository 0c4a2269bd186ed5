import { hash } from 'node:crypto';
import { checkShape } from '../../checks/shape.ts';
import { kindOf } from '../../kinds/index.ts';
import { referencesOf } from '../../kinds/references.ts';
import { kebabCase, parseAddress } from '../../model/address.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { StagedChange } from '../database/queries/staged-changes.ts';
import { Problem } from '../problem.ts';
import { referenceText } from './reference-text.ts';

/** Findings in one chunk beyond this many are not collected. */
const LIMIT = 1000;

interface ChangeLine {
  readonly action: StagedChange['action'];
  readonly kind: string;
  readonly name: string;
  readonly beforeHash?: string;
  readonly document?: unknown;
}

/** Reads and checks the lines of one chunk. Reports every invalid document, and counts the lines. */
export class ChangeLines {
  readonly diagnostics: Diagnostic[] = [];
  count = 0;

  /** The change in a line; undefined when the document is invalid and a finding says why. */
  read(text: string): StagedChange | undefined {
    this.count++;
    const { action, kind, name, beforeHash, document } = this.#parse(text);
    const known = kindOf(kind);
    const address = `${known?.slug ?? kebabCase(kind)}/${name}`;
    const base = { action, address, ...(beforeHash === undefined ? {} : { beforeHash }) };
    if (action === 'delete') return { ...base, refs: [], summary: {}, administrator: false };
    const findings = checkShape(document);
    if (findings.length > 0 || !known) {
      this.#report(findings.map((finding) => ({ ...finding, address: { kind, name } })));
      return undefined;
    }
    const resource = document as Resource;
    if (resource.kind !== kind || resource.metadata.name !== name)
      throw this.#invalid('the document has another address');
    const canonical = canonicalJson(document);
    const summary = known.summary(resource);
    return {
      ...base,
      hash: hash('sha256', canonical),
      document: canonical,
      refs: [...new Set(referencesOf(known, resource).map(referenceText))],
      summary,
      administrator: summary.administrator === 'true',
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

function isAddress(kind: unknown, name: unknown): boolean {
  if (typeof kind !== 'string' || typeof name !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(name)) return false;
  // A kind that this version does not know can still be deleted.
  return kindOf(kind) !== undefined || parseAddress(`${kind}/${name}`)?.kind === kind;
}
