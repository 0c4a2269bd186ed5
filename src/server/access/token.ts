import { createHash, randomBytes } from 'node:crypto';

/** What a token may do. Each scope contains the ones before it. */
export const SCOPES = ['read', 'write', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];

/** A new secret. The prefix lets scanners for leaked secrets recognise it. */
export function newToken(): string {
  return `storeops_${randomBytes(32).toString('base64url')}`;
}

/** What the database keeps of a token. A plain hash is enough: the secret has 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Does `scope` contain `needed`? */
export function reaches(scope: Scope, needed: Scope): boolean {
  return SCOPES.indexOf(scope) >= SCOPES.indexOf(needed);
}
