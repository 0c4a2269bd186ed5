import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { outline, type SignOffOutline } from './outline.ts';
import { referenceFields, type SignOffSpec } from './spec.ts';

/** A party's signature, bound to the content that was signed. */
export const signOff: Kind<SignOffOutline> = {
  kind: 'SignOff',
  slug: 'sign-off',
  title: { 'zh-CN': '签字', en: 'sign-off', plural: 'sign-offs' },
  referenceFields,
  summary,
  outline,
};

/** Who signed for whom, and what phase if it was one. */
function summary(resource: Resource): Record<string, string> {
  const { party, signedBy, subject } = resource.spec as unknown as SignOffSpec;
  return { party, signedBy, ...(subject.phase === undefined ? {} : { phase: subject.phase }) };
}
