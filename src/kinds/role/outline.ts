import type { Resource } from '../../model/resource.ts';
import type { RoleSpec } from './spec.ts';

/** What rules across resources read of a role: all but its names. */
export type RoleOutline = Pick<
  RoleSpec,
  'tier' | 'inherits' | 'permissions' | 'denies' | 'incompatibleWith' | 'maxApprovalAmount'
>;

/** The outline of a role. */
export function outline({ spec }: Resource): RoleOutline {
  const { tier, inherits, permissions, denies, incompatibleWith, maxApprovalAmount } = spec as unknown as RoleSpec;
  return {
    tier,
    permissions,
    ...(inherits ? { inherits } : {}),
    ...(denies ? { denies } : {}),
    ...(incompatibleWith ? { incompatibleWith } : {}),
    ...(maxApprovalAmount ? { maxApprovalAmount } : {}),
  };
}
