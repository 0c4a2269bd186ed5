import { randomUUID } from 'node:crypto';
import type { Resource } from '../../src/model/resource.ts';
import { newToken, tokenHash } from '../../src/server/access/token.ts';
import type { Database } from '../../src/server/database/database.ts';
import { insertSession } from '../../src/server/database/queries/sessions.ts';
import { type Api, type ApiOptions, createLine, openApi } from './api.ts';
import { readResources, yamlFiles } from './reference-chain.ts';

/** A platform on which the reference chain is live. Its clock starts at 16:00 of 2026-10-01 in China. */
export async function openLivePlatform(
  database: Database,
  change: (resource: Resource) => Resource = (resource) => resource,
  options: ApiOptions = {},
): Promise<Api> {
  const api = await openApi(database, options);
  const resources = readResources<Resource['spec']>([...yamlFiles('templates'), ...yamlFiles('stores')]);
  const answer = await api.push(resources.map((resource) => createLine(change(resource))));
  if (answer.status !== 200) throw new Error(answer.text);
  return api;
}

export interface NewPerson {
  readonly employeeNumber?: string;
  readonly name?: string;
  readonly store?: string;
  readonly region?: string;
  readonly positions: readonly string[];
  readonly groups?: readonly string[];
  readonly skills?: readonly string[];
}

/** Puts somebody into the directory and signs them in; answers their token. */
export async function hire(api: Api, person: NewPerson): Promise<{ token: string; employeeNumber: string }> {
  const { employeeNumber = `E${randomUUID().slice(0, 8)}`, name = '测试员工', store, region, positions } = person;
  const { groups = [], skills = [] } = person;
  const now = api.app.services.clock();
  await api.database.execute(
    `INSERT INTO staff (employee_number, name, status, store, region, positions, groups, skills, source_hash, updated_at)
     VALUES ($1, $2, 'active', $3, $4, $5, $6, $7, '', $8)`,
    [employeeNumber, name, store ?? null, region ?? null, positions, groups, skills, now],
  );
  const token = newToken();
  const expiresAt = new Date(now.getTime() + 365 * 86_400_000);
  const session = { hash: tokenHash(token), employeeNumber, device: 'test', createdAt: now, expiresAt };
  await insertSession(api.database, session);
  return { token, employeeNumber };
}
