import type { PolicyRule } from '../../kinds/policy-rule.ts';
import type { Diagnostic, ValuePath } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/resource.ts';
import type { Evaluation } from '../cel/expression.ts';

/** The family of codes of users' own policies; the policy's name follows. */
const FAMILY = 'policy/user';

/** What a policy says about a resource that does not satisfy it, or that it cannot judge: then it is not satisfied either. */
export function findingOf(rule: PolicyRule, evaluation: Evaluation, path: ValuePath): Diagnostic {
  const { name: policy, severity, message, hint } = rule;
  if (evaluation.missing !== undefined)
    return { code: 'policy/missing-value', severity, path, args: { policy, field: evaluation.missing } };
  if (evaluation.error !== undefined)
    return { code: 'policy/not-computable', severity, path, args: { policy, problem: evaluation.error } };
  const args = { policy, ...texts('message', message), ...(hint ? texts('hint', hint) : {}) };
  return { code: `${FAMILY}/${policy}`, severity, path, args };
}

/** A text in the chain's languages as arguments of a message. */
function texts(name: string, text: LocalizedText): Record<string, string> {
  return { [name]: text['zh-CN'], ...(text.en === undefined ? {} : { [`${name}@en`]: text.en }) };
}
