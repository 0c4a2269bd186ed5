import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { outline, type RetrospectiveOutline } from './outline.ts';
import { type RetrospectiveSpec, referenceFields } from './spec.ts';

/** The meeting that closes a phase. */
export const retrospective: Kind<RetrospectiveOutline> = {
  kind: 'Retrospective',
  slug: 'retrospective',
  title: { 'zh-CN': '复盘', en: 'retrospective', plural: 'retrospectives' },
  referenceFields,
  summary,
  outline,
};

/** The phase and the day. */
function summary(resource: Resource): Record<string, string> {
  const { phase, heldOn } = resource.spec as unknown as RetrospectiveSpec;
  return { phase, heldOn };
}
