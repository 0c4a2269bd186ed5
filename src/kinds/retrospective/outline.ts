import type { Resource } from '../../model/resource.ts';
import type { RetrospectiveSpec } from './spec.ts';

/** What rules across resources read of a retrospective. */
export type RetrospectiveOutline = Pick<RetrospectiveSpec, 'phase' | 'heldOn' | 'participants'> & {
  /** Actions that were not dropped. */
  readonly actions: number;
};

/** The outline of a retrospective. */
export function outline(resource: Resource): RetrospectiveOutline {
  const { phase, heldOn, participants, actions } = resource.spec as unknown as RetrospectiveSpec;
  return { phase, heldOn, participants, actions: actions.filter(({ status }) => status !== 'dropped').length };
}
