import type { SopSignatureEvidence } from '../../../kinds/sop/spec.ts';
import { refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

/** A signature: by somebody of the directory in a role, or by somebody from outside. */
export interface Signature {
  readonly by?: string;
  readonly role?: string;
  readonly outside?: string;
  readonly name?: string;
  /** The drawing's upload. */
  readonly image?: string;
  /** When, for whoever was signed in as themselves; nobody else can say so. */
  readonly at?: string;
}

/** Signatures, by different people. With a PIN or a badge everybody signs signed in as themselves. */
export function judgeSignature(
  { signers, outsideSigners, method = 'draw' }: SopSignatureEvidence,
  sent: SentProof,
): Verdict {
  const { value, by, facts } = sent;
  if (!Array.isArray(value) || !value.every(isSignature)) return wrongType('list of signatures');
  const own = value as Signature[];
  for (const signature of own) {
    if (signature.outside !== undefined) {
      if (!outsideSigners?.some((kind) => kind === signature.outside))
        return refuse('answers/not-offered', { value: signature.outside });
      continue;
    }
    const person = signature.by ?? by;
    const roles = facts.rolesOf(person);
    const isPresent = method === 'draw' || person === by;
    const isInRole = signature.role === undefined || (roles?.includes(signature.role) ?? false);
    const isWanted = !signers || (signature.role !== undefined && signers.includes(signature.role));
    if (!roles || !isPresent || !isInRole || !isWanted)
      return refuse('answers/wrong-signer', { signer: person, roles: signers?.join(', ') ?? '' });
  }
  const people = own.filter(({ outside }) => outside === undefined).map((signature) => signature.by ?? by);
  if (new Set(people).size < people.length)
    return refuse('answers/wrong-signer', { signer: people[0] ?? '', roles: signers?.join(', ') ?? '' });
  return {
    result: 'none',
    value: own.map((signature) => kept(signature, sent)),
  };
}

function kept({ at: _claimed, ...signature }: Signature, { by, at }: SentProof): Signature {
  if (signature.outside !== undefined) return signature;
  const person = signature.by ?? by;
  return { ...signature, by: person, ...(person === by ? { at: at.toISOString() } : {}) };
}

/** Which of those who must sign have not. */
export function missingSigners({ signers, outsideSigners }: SopSignatureEvidence, value: unknown): string[] {
  const given = Array.isArray(value) ? (value as Signature[]) : [];
  const inRoles = signers ?? [];
  const missing = inRoles.filter((role) => !given.some((signature) => signature.role === role));
  const outside = (outsideSigners ?? []).filter((kind) => !given.some((signature) => signature.outside === kind));
  return given.length === 0 && inRoles.length === 0 && outside.length === 0 ? ['performer'] : [...missing, ...outside];
}

function isSignature(entry: unknown): entry is Signature {
  if (entry === null || typeof entry !== 'object') return false;
  const { by, role, outside, name, image } = entry as Readonly<Record<string, unknown>>;
  return [by, role, outside, name, image].every(
    (part) => part === undefined || (typeof part === 'string' && part.length <= 200),
  );
}
