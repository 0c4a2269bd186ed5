import type { AddressText } from '../../model/address.ts';
import type { Day } from '../../model/day.ts';
import type { Facts } from '../facts.ts';
import { CHAIN_RULES } from '../rules/index.ts';
import { Chain } from './chain.ts';
import { type Judgement, JudgementBuilder } from './judgement.ts';
import { settingOf } from './setting-of.ts';
import type { RuleSettings } from './settings.ts';

export interface ChainRequest {
  readonly settings: RuleSettings;
  readonly today: Day;
  /** Kinds of which a resource is broken, or may be missing. */
  readonly broken: (kind: string) => boolean;
}

/** Judges how the resources of a chain fit together, by the facts that are kept of them. */
export function judgeChain(
  facts: ReadonlyMap<AddressText, Facts>,
  { settings, today, broken }: ChainRequest,
): Judgement {
  const chain = new Chain(facts);
  const builder = new JudgementBuilder(today);
  for (const rule of CHAIN_RULES) {
    const setting = settingOf(rule, settings);
    if (setting.severity === 'off' || rule.needs.some(({ kind }) => broken(kind))) continue;
    for (const finding of rule.check(chain)) builder.add(rule, finding, setting);
  }
  return builder.judgement;
}
