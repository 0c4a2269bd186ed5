import type { SopChoiceEvidence, SopMultiEvidence, SopResponse } from '../../../kinds/sop/spec.ts';
import { refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

/** One response of a set. */
export function judgeChoice({ set, failOn = [] }: SopChoiceEvidence, { value, facts }: SentProof): Verdict {
  if (typeof value !== 'string') return wrongType('response');
  const response = responsesOf(set, facts).find(({ id }) => id === value);
  if (!response) return refuse('answers/not-offered', { value });
  if (response.notApplicable) return { result: 'na', value };
  const share = response.score === undefined ? {} : { share: response.score };
  return { result: failOn.includes(value) ? 'fail' : 'pass', value, ...share };
}

/** Several responses of a set. */
export function judgeMulti({ set, max = 100, failOn = [] }: SopMultiEvidence, { value, facts }: SentProof): Verdict {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return wrongType('list of responses');
  const chosen = [...new Set(value as string[])];
  const offered = responsesOf(set, facts).map(({ id }) => id);
  const strange = chosen.find((id) => !offered.includes(id));
  if (strange !== undefined) return refuse('answers/not-offered', { value: strange });
  if (chosen.length > max) return refuse('answers/too-many', { count: chosen.length, max });
  return { result: chosen.some((id) => failOn.includes(id)) ? 'fail' : 'pass', value: chosen };
}

function responsesOf(set: string, { sop }: SentProof['facts']): readonly SopResponse[] {
  return sop.spec.responseSets?.find(({ id }) => id === set)?.responses ?? [];
}
