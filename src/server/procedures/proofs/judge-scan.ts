import { compilePattern } from '../../../checks/cel/pattern.ts';
import { Run } from '../../../checks/cel/run.ts';
import type { SopScanEvidence } from '../../../kinds/sop/spec.ts';
import { type AnswerProblem, refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

interface ScannedCode {
  readonly code: string;
  readonly symbology?: string;
  /** Typed because the code is damaged. */
  readonly typed?: boolean;
}

/** Scanned codes: texts, or `{code, symbology, typed}`. */
export function judgeScan(evidence: SopScanEvidence, sent: SentProof): Verdict {
  const { value } = sent;
  const codes = Array.isArray(value) ? value.map(scannedCode) : [];
  if (!Array.isArray(value) || codes.some((code) => code === undefined)) return wrongType('list of codes');
  if (codes.length > 10_000) return refuse('answers/too-many', { count: codes.length, max: 10_000 });
  const scanned = codes as ScannedCode[];
  const problems = scanned.flatMap((code) => problemOf(code, evidence, sent) ?? []);
  const flags = scanned.some(({ typed }) => typed) ? { flags: ['typed'] } : {};
  const distinct = [...new Set(scanned.map(({ code }) => code))];
  return { result: 'none', value: distinct, ...flags, ...(problems.length > 0 ? { problems } : {}) };
}

function scannedCode(entry: unknown): ScannedCode | undefined {
  if (typeof entry === 'string') return entry === '' || entry.length > 500 ? undefined : { code: entry };
  const { code, symbology, typed } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || code === '' || code.length > 500) return undefined;
  return { code, ...(typeof symbology === 'string' ? { symbology } : {}), typed: typed === true };
}

function problemOf(scan: ScannedCode, evidence: SopScanEvidence, sent: SentProof): AnswerProblem | undefined {
  const { symbologies, manualAllowed = false, pattern } = evidence;
  const isAccepted = !scan.symbology || !symbologies || symbologies.some((name) => name === scan.symbology);
  if (!isAccepted || (scan.typed && !manualAllowed))
    return { code: 'answers/not-offered', args: { value: scan.typed ? 'typed' : (scan.symbology ?? '') } };
  const isFitting = pattern !== undefined && compilePattern(pattern)?.(scan.code, new Run({})) === true;
  if (isFitting) return undefined;
  return pattern === undefined && names(scan.code, evidence, sent)
    ? undefined
    : { code: 'answers/not-recognised', args: { code: scan.code } };
}

/** Does the code name what it must? Of goods and papers the platform knows only the form of their numbers. */
function names(code: string, { match, dynamic }: SopScanEvidence, { facts, at }: SentProof): boolean {
  const devices = facts.store.spec.devices ?? [];
  switch (match) {
    case 'store-code':
      return dynamic ? facts.showed(code, at) : code === facts.store.spec.code || facts.showed(code, at);
    case 'device':
      return devices.some((device) => device.code === code);
    case 'fire-equipment':
      return devices.some((device) => device.code === code && device.category === 'fire-extinguisher');
    case 'imei':
      return /^\d{15}$/.test(code) && luhn(code);
    default:
      return true;
  }
}

/** The check digit of card and device numbers. */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
