import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** Without what looks alike: 0 and O, 1, I and L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code to be read from one screen and typed on another. */
export function newCode(length = 8): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** What the database keeps of a secret that people type: slow to guess, different for the same secret. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(secret, salt)).toString('base64url')}`;
}

/** Is this the secret? Takes as long when there is none to compare with. */
export async function isSecret(secret: string, hashed: string | undefined): Promise<boolean> {
  const [salt = '', key = ''] = hashed?.split('.') ?? [];
  const derived = await derive(secret, Buffer.from(salt, 'base64url'));
  const kept = Buffer.from(key, 'base64url');
  return kept.length === derived.length && timingSafeEqual(kept, derived);
}

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
