import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { findOrKeepSecret } from '../database/queries/platform-secrets.ts';

/** What the platform signs for itself. */
export type SecretName = 'check-in-codes' | 'device-clocks';

const known = new WeakMap<Database, Map<SecretName, Promise<string>>>();

/** A secret that every replica on this database shares, made at its first use. */
export function platformSecret(database: Database, name: SecretName): Promise<string> {
  const ofDatabase = known.get(database) ?? new Map<SecretName, Promise<string>>();
  known.set(database, ofDatabase);
  const found = ofDatabase.get(name);
  if (found) return found;
  const secret = findOrKeepSecret(database, name, randomBytes(32).toString('base64url'));
  ofDatabase.set(name, secret);
  // What failed is asked again.
  secret.catch(() => ofDatabase.delete(name));
  return secret;
}
