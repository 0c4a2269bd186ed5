import type { Rule } from '../rules/rule.ts';
import type { RuleSetting, RuleSettings } from './settings.ts';

const UNSET: RuleSetting = {};

/** What is set for a rule. */
export function settingOf({ code }: Pick<Rule, 'code'>, settings: RuleSettings): RuleSetting {
  return settings[code.slice(code.indexOf('/') + 1)] ?? UNSET;
}
