import type { Resource } from '../../model/resource.ts';
import type { Selector } from '../../model/selector.ts';
import type { Kind } from '../kind.ts';
import { type BindingOutline, outline } from './outline.ts';
import { type RoleBindingSpec, referenceFields } from './spec.ts';

/** Gives a role to positions or groups, for some stores, some regions or the whole chain. */
export const roleBinding: Kind<BindingOutline> = {
  kind: 'RoleBinding',
  slug: 'role-binding',
  title: { 'zh-CN': '授权绑定', en: 'role binding', plural: 'role bindings' },
  referenceFields,
  summary: (resource) => ({ role: specOf(resource).role }),
  target,
  outline,
};

/** A binding to regions has no selector: which stores lie below a region only the region tree tells. */
function target(resource: Resource): Selector | undefined {
  const { scope } = specOf(resource);
  return scope.org ? {} : scope.stores;
}

function specOf(resource: Resource): RoleBindingSpec {
  return resource.spec as unknown as RoleBindingSpec;
}
