import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { environments } from './environments.ts';
import { outline, type RoleOutline } from './outline.ts';
import { celFields, type RoleSpec, referenceFields } from './spec.ts';

/** What the holders of a position may and may never do. */
export const role: Kind<RoleOutline> = {
  kind: 'Role',
  slug: 'role',
  title: { 'zh-CN': '角色', en: 'role', plural: 'roles' },
  referenceFields,
  celFields,
  environments,
  summary,
  outline,
};

/** The training tier, and whether losing the role could leave a platform without an administrator. */
function summary(resource: Resource): Record<string, string> {
  const { tier, administrator } = resource.spec as unknown as RoleSpec;
  return { tier, administrator: String(administrator ?? false) };
}
