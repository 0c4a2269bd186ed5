import type { Message } from '../message.ts';

/** What a platform answers or fails with, by code. */
export const platform = {
  'platform/unreachable': {
    summary: 'cannot reach the platform at {url} ({reason})',
    hints: ['check the address and the network, then run the command again'],
  },
  'platform/timeout': {
    summary: 'the platform at {url} did not answer within {seconds} s',
    hints: ['run the command again; what was acknowledged is kept'],
  },
  'platform/unexpected-answer': {
    summary: 'what answers at {url} is no storeops platform (status {status})',
    hints: ['check the address in storeops.yaml'],
  },
  'platform/unknown-kind': {
    summary: 'the platform has resources of a kind that this version does not know: {kind}',
    hints: ['install a newer storeops'],
  },
  'platform/incomplete-listing': {
    summary: 'the platform answered an incomplete listing ({listed|resource|resources})',
    hints: ['run the command again; nothing was changed'],
  },
  'platform/no-revision': { summary: 'there is no revision {revision}', hints: ['`storeops history` lists them'] },
  'platform/secret-missing': {
    summary: 'the token is not there: {reference}',
    hints: ['set it, or change "token" in storeops.yaml'],
  },
  'platform/no-history': { summary: 'the platform "{platform}" keeps no history' },
  'platform/folder-not-writable': {
    summary: "the platform's folder {folder} cannot be written",
    hints: ['check its permissions'],
  },
  'platform/disk-full': {
    summary: "there is no room left for the platform's data in {folder}",
    hints: ['free some space, then run the command again; nothing was changed'],
  },
  'platform/data-damaged': {
    summary: "the platform's data in {folder} cannot be opened ({reason})",
    hints: ['restore a copy, or move the folder away and push again'],
  },
  'platform/host-silent': {
    summary: 'process {pid} holds {folder} but does not answer',
    hints: ['end that process, then run the command again'],
  },
  'platform/database-newer': {
    summary: 'the database was made by a newer storeops (migration {found}, this one knows {known})',
    hints: ['update storeops'],
  },
  'platform/migration-altered': {
    summary: 'the database was migrated with another text of {name}',
    hints: ['use the storeops that made it, or restore a copy'],
  },
  'platform/database-unavailable': {
    summary: 'the platform cannot reach its database',
    hints: ["look at the platform's log, then run the command again"],
  },
  'platform/database-full': {
    summary: "the platform's database has no room left",
    hints: ['free some space on its disk, then run the command again; nothing was changed'],
  },
  'platform/database-unreachable': {
    summary: 'the database "{database}" on {host} cannot be reached',
    hints: ['check DATABASE_URL and the network'],
  },
  'platform/database-refused': {
    summary: 'the database "{database}" on {host} does not let the platform in ({reason})',
    hints: ['check DATABASE_URL: the user, the password and the name of the database'],
  },
  'platform/token-missing': { summary: 'the platform wants a token', hints: ['set the one named in storeops.yaml'] },
  'platform/token-unknown': {
    summary: 'the platform at {url} does not know this token',
    hints: ['check the token named in storeops.yaml'],
  },
  'platform/token-expired': {
    summary: 'the token "{name}" has expired ({expiredAt})',
    hints: ['ask an administrator for a new one'],
  },
  'platform/token-exists': {
    summary: 'a token named "{name}" exists',
    hints: ['choose another name, or delete it first'],
  },
  'platform/last-token': {
    summary: 'the last administrator token cannot be deleted',
    hints: ['make another one first'],
  },
  'platform/forbidden': {
    summary: 'the token "{name}" may only {scope}; this needs {needed}',
    hints: ['use a token that reaches further'],
  },
  'platform/not-allowed': {
    summary: 'you may not do {action} to {subject}',
    hints: ['ask for a role that allows it, or let somebody do it who has one'],
  },
  'platform/idempotency-key-reused': {
    summary: 'the idempotency key "{key}" was used for another request',
    hints: ['use a new key for a new request'],
  },
  'platform/not-found': { summary: 'the platform has nothing there' },
  'platform/refused': {
    summary: 'the platform refused the change',
    hints: ['correct the findings above; nothing was changed'],
  },
  'platform/ahead-of-gates': {
    summary: '{stores|store|stores} would be ahead of their gates',
    hints: ['`storeops promote` asks the gates and writes the record; nothing was changed'],
  },
  'platform/last-administrator': {
    summary: 'this would remove the last administrator role',
    hints: ['keep one role with `administrator: true`'],
  },
  'platform/too-many-deletions': {
    summary: '{deletions|resource|resources} would be deleted; the limit is {limit}',
    hints: ['if that is meant, pass --max-delete {deletions}'],
  },
  'platform/locked': {
    summary: 'another writer holds the lock: {owner} until {expiresAt}',
    hints: ['wait for it to finish, then run the command again'],
  },
  'platform/lock-lost': {
    summary: 'the lock was lost to another writer; nothing was changed',
    hints: ['run the command again'],
  },
  'platform/moved-on': {
    summary: 'the platform moved on while this was based on revision {base}',
    hints: ['run `storeops plan` again'],
  },
  'platform/changeset-unknown': {
    summary: 'the platform does not know this changeset',
    hints: ['run the command again'],
  },
  'platform/changeset-differs': {
    summary: 'the same plan was started with other contents',
    hints: ['run `storeops plan` again'],
  },
  'platform/changeset-incomplete': {
    summary: 'not all changes arrived; nothing was changed',
    hints: ['run the command again'],
  },
  'platform/changeset-expired': {
    summary: 'the push was abandoned too long ago',
    hints: ['run `storeops push` again'],
  },
  'platform/chunk-altered': {
    summary: 'a part of the push arrived before with other contents',
    hints: ['run `storeops plan` again'],
  },
  'platform/rate-limited': {
    summary: 'too many requests',
    hints: ['wait {retryAfterSeconds} s, then run the command again'],
  },
  'platform/internal': {
    summary: 'the platform failed',
    hints: ['look at its log, then run the command again; what was acknowledged is kept'],
  },
  'platform/port-taken': { summary: 'port {port} on {host} is taken', hints: ['choose another one with --port'] },
  'request/invalid': {
    summary: 'the platform does not understand the request ({reason})',
    hints: ['the platform and this storeops may differ in version'],
  },
  'request/too-large': { summary: 'the request is larger than the platform accepts', hints: ['split the resource'] },
  'request/unsupported': {
    summary: 'the platform does not read this kind of request',
    hints: ['the platform and this storeops may differ in version'],
  },
} as const satisfies Record<string, Message>;
