import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { outline, type TrainingPlanOutline } from './outline.ts';
import { referenceFields, type TrainingPlanSpec } from './spec.ts';

/** What one tier of people learns. */
export const trainingPlan: Kind<TrainingPlanOutline> = {
  kind: 'TrainingPlan',
  slug: 'training-plan',
  title: { 'zh-CN': '培训计划', en: 'training plan', plural: 'training plans' },
  referenceFields,
  summary,
  outline,
};

/** The tier and its courses, joined by commas. */
function summary(resource: Resource): Record<string, string> {
  const { tier, courses } = resource.spec as unknown as TrainingPlanSpec;
  return { tier, courses: courses.map(({ id }) => id).join(',') };
}
