import type { FastifyRequest } from 'fastify';
import { insertJournal } from '../database/queries/journal.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { type AccessObject, may, type Permission } from './may.ts';
import type { Principal } from './principal.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller must be allowed to do to whatever the request is about; the handler says what that is. */
    permission?: Permission;
  }
  interface FastifyRequest {
    /** Whether the handler has asked. An answer without that is withheld. */
    isAuthorized: boolean;
  }
}

/** What is acted on, and how the journal names it. */
export interface AuthorizedObject extends AccessObject {
  readonly subject: string;
}

/** Answers who calls if they may do to this object what the route is for; writes the refusal down otherwise. */
export async function authorize(
  request: FastifyRequest,
  object: AuthorizedObject,
  { database, clock }: Services,
  permission: Permission | undefined = request.routeOptions.config.permission,
): Promise<Principal> {
  const { principal } = request;
  if (!principal || !permission) throw new Problem('platform/token-missing');
  request.isAuthorized = true;
  const at = clock();
  if (may(principal, permission, object, at)) return principal;
  const action = `${permission.resource}.${permission.verb}`;
  const { subject, store } = object;
  const entry = { at, actor: principal.id, action, subject, store: store?.name, outcome: 'denied' } as const;
  await insertJournal(database, [entry]);
  throw new Problem('platform/not-allowed', { actor: principal.id, action, subject });
}
