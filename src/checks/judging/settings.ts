import type { Waiver } from '../../kinds/policy-rule.ts';
import type { Severity } from '../../model/diagnostic.ts';

/** What storeops.yaml says of one built-in rule. */
export interface RuleSetting {
  /** `off` for a rule that is not judged. */
  readonly severity?: Severity | 'off';
  /** Resources that it does not apply to for a time, as for the chain's own policies. */
  readonly waivers?: readonly Waiver[];
}

/** Settings by the name of the rule, which is its code without `policy/`. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The settings of a day: waivers that have ended are left out. */
export function settingsOn(settings: RuleSettings, today: string): RuleSettings {
  const entries = Object.entries(settings).map(([name, { waivers = [], ...setting }]): [string, RuleSetting] => [
    name,
    { ...setting, waivers: waivers.filter(({ expires }) => today <= expires) },
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
