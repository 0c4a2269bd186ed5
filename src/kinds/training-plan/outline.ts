import type { Resource } from '../../model/resource.ts';
import type { TrainingPlanSpec } from './spec.ts';

/** What rules across resources read of a training plan. */
export type TrainingPlanOutline = Pick<TrainingPlanSpec, 'tier'> & {
  readonly courses: readonly { readonly id: string; readonly before?: string }[];
};

/** The outline of a training plan. */
export function outline(resource: Resource): TrainingPlanOutline {
  const { tier, courses } = resource.spec as unknown as TrainingPlanSpec;
  return { tier, courses: courses.map(({ id, before }) => ({ id, ...(before === undefined ? {} : { before }) })) };
}
