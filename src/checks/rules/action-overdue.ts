import { retrospective } from '../../kinds/retrospective/index.ts';
import type { RetrospectiveSpec } from '../../kinds/retrospective/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** Something that was agreed on in a retrospective, and is not done when it should be. */
export const actionOverdue: DocumentRule<RetrospectiveSpec> = {
  code: 'policy/action-overdue',
  severity: 'note',
  kind: retrospective,
  *check({ spec: { actions } }) {
    for (const [index, { status, due, owner, id }] of actions.entries())
      if (status === 'open')
        yield {
          path: ['spec', 'actions', index, 'due'],
          args: { action: id, owner, date: due },
          from: addDays(due, 1),
        };
  },
};
