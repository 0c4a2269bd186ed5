/** Every kind of refusal the platform answers with: its HTTP status and its title. The code is the last part of `type`. */
export const PROBLEM_TYPES = {
  'request/invalid': { status: 400, title: 'The request does not fit the interface' },
  'request/too-large': { status: 413, title: 'The request is larger than the platform accepts' },
  'request/unsupported': { status: 415, title: 'The request body has a type that the platform does not read' },
  'platform/token-missing': { status: 401, title: 'A bearer token is needed' },
  'platform/token-unknown': { status: 401, title: 'The platform does not know this token' },
  'platform/token-expired': { status: 401, title: 'The token has expired' },
  'platform/forbidden': { status: 403, title: 'The token does not reach this far' },
  'platform/not-found': { status: 404, title: 'There is nothing here' },
  'platform/changeset-unknown': { status: 404, title: 'There is no such changeset' },
  'platform/token-exists': { status: 409, title: 'A token of this name exists' },
  'platform/last-token': { status: 409, title: 'The last administrator token cannot be deleted' },
  'platform/locked': { status: 409, title: 'Another writer holds the lock' },
  'platform/lock-lost': { status: 409, title: 'The lock is not held any more' },
  'platform/moved-on': { status: 409, title: 'The live configuration is not the one the changes were made for' },
  'platform/changeset-differs': { status: 409, title: 'The changeset was opened with other contents' },
  'platform/changeset-incomplete': { status: 409, title: 'Not all declared changes have arrived' },
  'platform/chunk-altered': { status: 409, title: 'This chunk arrived before with other contents' },
  'platform/too-many-deletions': { status: 409, title: 'More would be deleted than the changeset allows' },
  'platform/last-administrator': { status: 409, title: 'No administrator would be left' },
  'platform/changeset-expired': { status: 410, title: 'The changeset was abandoned and has expired' },
  'platform/refused': { status: 422, title: 'The configuration would be invalid' },
  'platform/rate-limited': { status: 429, title: 'Too many requests' },
  'platform/internal': { status: 500, title: 'The platform failed' },
  'platform/database-unavailable': { status: 503, title: 'The platform cannot reach its database' },
} as const;

export type ProblemCode = keyof typeof PROBLEM_TYPES;
