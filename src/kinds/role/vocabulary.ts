import type { Verb } from './decide.ts';
import type { RoleResource } from './spec.ts';

/** What may be acted on. */
export const RESOURCES: readonly RoleResource[] = [
  'task',
  'sop',
  'store',
  'device',
  'inventory',
  'price',
  'sale',
  'cash',
  'campaign',
  'customer',
  'complaint',
  'roster',
  'training',
  'performance',
  'attrition',
  'approval',
  'evidence',
  'feedback',
  'report',
  'metric',
  'analytics',
  'user',
  'role',
  'policy',
  'integration',
  'rollout',
  'configuration',
  'audit-log',
  'token',
];

/** What may be done. */
export const VERBS: readonly Verb[] = [
  'read',
  'create',
  'update',
  'delete',
  'submit',
  'review',
  'approve',
  'assign',
  'excuse',
  'export',
  'apply',
  'waive',
  'sign-off',
];
