import type { Resource } from '../../model/resource.ts';
import type { RoleBindingSpec } from './spec.ts';

/** What rules across resources read of a binding: all but the approval behind it. */
export type BindingOutline = Omit<RoleBindingSpec, 'approval'>;

/** The outline of a binding. */
export function outline({ spec }: Resource): BindingOutline {
  const { approval: _, ...rest } = spec as unknown as RoleBindingSpec;
  return rest;
}
