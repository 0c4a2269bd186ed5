import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { environments } from './environments.ts';
import { type FlowOutline, outline } from './outline.ts';
import { type ApprovalFlowSpec, celFields, referenceFields } from './spec.ts';

/** A request form, its way through the approvers, and what happens once it is decided. */
export const approvalFlow: Kind<FlowOutline> = {
  kind: 'ApprovalFlow',
  slug: 'approval-flow',
  title: { 'zh-CN': '审批流程', en: 'approval flow', plural: 'approval flows' },
  referenceFields,
  celFields,
  environments,
  summary,
  outline,
};

/** Requests under way stay on the version they began with, so the version is what others look at. */
function summary(resource: Resource): Record<string, string> {
  return { version: (resource.spec as unknown as ApprovalFlowSpec).version };
}
