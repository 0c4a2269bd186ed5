import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { ownCode } from '../own-code.ts';
import { outline, type RequirementOutline } from './outline.ts';
import { type RequirementSpec, referenceFields } from './spec.ts';

/** What somebody needs of the system, and how it is accepted. */
export const requirement: Kind<RequirementOutline> = {
  kind: 'Requirement',
  slug: 'requirement',
  title: { 'zh-CN': '需求', en: 'requirement', plural: 'requirements' },
  referenceFields,
  summary,
  outline,
  identifiers: ownCode,
};

/** How far it is, how much it matters, and the phase that delivers it. */
function summary(resource: Resource): Record<string, string> {
  const { status, priority, phase } = resource.spec as unknown as RequirementSpec;
  return { status, priority, ...(phase === undefined ? {} : { phase }) };
}
