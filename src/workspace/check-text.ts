import { checkCatalogue } from '../checks/catalogue.ts';
import { checkExpressions } from '../checks/expressions.ts';
import { type Facts, type FactsOptions, factsOf } from '../checks/facts.ts';
import type { DocumentJudge } from '../checks/judging/judge-document.ts';
import type { Judgement } from '../checks/judging/judgement.ts';
import { checkRule } from '../checks/policies/check-rule.ts';
import type { PolicyChecker } from '../checks/policies/policy-checker.ts';
import { checkShape } from '../checks/shape.ts';
import { kindOf } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { addressOfText } from '../model/address.ts';
import { type Day, earlier } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import { atAddress } from './at-address.ts';
import { type Overlay, overlaid } from './overlay/overlay.ts';
import { parseValues } from './yaml/parse-values.ts';
import { yamlDiagnostic } from './yaml-diagnostic.ts';

export interface CheckedDocument {
  /** Which document of its file, from 0. */
  readonly index: number;
  readonly facts: Facts;
}

export interface FileFinding {
  /** The document the finding is about; a finding about the file as a whole has a range of its own. */
  readonly document: number;
  readonly diagnostic: Diagnostic;
}

/** What one file says, looked at by itself: the part of a check that can be cached by content and run in another thread. */
export interface CheckedFile {
  readonly file: string;
  readonly documents: readonly CheckedDocument[];
  readonly findings: readonly FileFinding[];
  /** The last day on which the same content has the same findings; absent when time changes nothing. */
  readonly until?: Day;
}

export interface CheckOptions {
  /** Compute content hashes too. */
  readonly hash: boolean;
  /** See `FactsOptions.keep`; for a file without findings it is handed every document, in order. */
  readonly keep?: FactsOptions['keep'];
  /** What differs in the environment that is meant. */
  readonly overlay?: Overlay | undefined;
  /** The policies in force; without them none is applied. */
  readonly policies?: PolicyChecker;
  /** Judges by the built-in rules; without it none is applied. */
  readonly judge?: DocumentJudge;
}

/** Parses a file's text and checks every document in it by itself: its shape, and what only a sound shape lets be read. */
export function checkText(file: string, text: string, options: CheckOptions = { hash: true }): CheckedFile {
  const parsed = parseValues(text);
  if (parsed.errors)
    return {
      file,
      documents: [],
      findings: parsed.errors.map((error) => ({ document: 0, diagnostic: yamlDiagnostic(file, error) })),
    };
  const documents: CheckedDocument[] = [];
  const findings: FileFinding[] = [];
  let until: Day | undefined;
  parsed.documents.forEach((written, index) => {
    if (written === null) return;
    const value = overlaid(written, options.overlay);
    const shape = checkShape(value);
    const facts = shape.length === 0 ? fullFacts(value as Resource, options) : bareFacts(value);
    const content = shape.length === 0 ? checkContent(value as Resource, facts?.summary ?? {}, options) : undefined;
    if (facts) documents.push({ index, facts });
    for (const diagnostic of content?.diagnostics ?? shape)
      findings.push({ document: index, diagnostic: facts ? atAddress(diagnostic, facts.address) : diagnostic });
    until = earlier(until, content?.until);
  });
  if (parsed.documents.every((written) => written === null)) findings.push({ document: 0, diagnostic: empty(file) });
  return { file, documents, findings, ...(until === undefined ? {} : { until }) };
}

/** What only looks like a part of the configuration. */
function empty(file: string): Diagnostic {
  const range = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { code: 'file/empty', severity: 'warning', args: { file }, range };
}

function fullFacts(resource: Resource, options: CheckOptions): Facts | undefined {
  const kind = kindOf(resource.kind);
  return (
    kind && factsOf(kind, resource, { hash: options.hash, keep: options.keep, rules: options.judge !== undefined })
  );
}

interface CheckedContent {
  readonly diagnostics: readonly Diagnostic[];
  readonly until?: Day | undefined;
}

const NONE: readonly Diagnostic[] = [];
const UNJUDGED: Judgement = { findings: [] };
const CLEAN: CheckedContent = { diagnostics: NONE };

function checkContent(
  resource: Resource,
  summary: Facts['summary'],
  { policies, judge }: CheckOptions,
): CheckedContent | undefined {
  const kind = kindOf(resource.kind);
  if (!kind) return undefined;
  const own = ownFindings(kind, resource);
  const demanded = policies?.(kind, resource, summary) ?? NONE;
  const { findings, until } = judge?.(kind, resource) ?? UNJUDGED;
  // Most documents have nothing, and then nothing is made.
  if (own.length + demanded.length + findings.length === 0 && until === undefined) return CLEAN;
  return { diagnostics: [...own, ...demanded, ...findings.map(({ diagnostic }) => diagnostic)], until };
}

/** What only some kinds have; stores, which most documents are, none of it. */
function ownFindings(kind: Kind, resource: Resource): readonly Diagnostic[] {
  if (!kind.celFields && !kind.rule && !kind.catalogue) return NONE;
  const found: Diagnostic[] = [];
  if (kind.celFields || kind.rule) found.push(...checkExpressions(kind, resource), ...checkRule(kind, resource));
  if (kind.catalogue) found.push(...checkCatalogue(kind, resource));
  return found;
}

/** A resource with a wrong shape is still there under its name, so that what refers to it is not reported as well. */
function bareFacts(value: unknown): Facts | undefined {
  const { kind, metadata } = (value ?? {}) as { kind?: unknown; metadata?: { name?: unknown } };
  if (typeof kind !== 'string' || !kindOf(kind) || typeof metadata?.name !== 'string') return undefined;
  return { address: addressOfText({ kind, metadata: { name: metadata.name } }), hash: '', references: [], summary: {} };
}
