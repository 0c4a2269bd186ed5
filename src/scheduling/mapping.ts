/** The kinds of what decides which work a day brings. */
export const WORK_KINDS = {
  templates: 'TaskTemplate',
  sops: 'Sop',
  calendars: 'Calendar',
  phases: 'RolloutPhase',
  stores: 'Store',
  roleBindings: 'RoleBinding',
} as const;
