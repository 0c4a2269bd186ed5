import type { Kind } from '../../kinds/kind.ts';
import { addressOfText } from '../../model/address.ts';
import type { Day } from '../../model/day.ts';
import type { Resource } from '../../model/resource.ts';
import { DOCUMENT_RULES } from '../rules/index.ts';
import type { DocumentRule } from '../rules/rule.ts';
import { type Judgement, JudgementBuilder } from './judgement.ts';
import { settingOf } from './setting-of.ts';
import type { RuleSettings } from './settings.ts';

/** Judges one resource of a sound shape by the built-in rules about its kind. */
export type DocumentJudge = (kind: Kind, resource: Resource) => Judgement;

const CLEAN: Judgement = { findings: [] };

/** The judge of a day. */
export function documentJudge(settings: RuleSettings, today: Day): DocumentJudge {
  const byKind = new Map<Kind, readonly DocumentRule[]>();
  return (kind, resource) => {
    let rules = byKind.get(kind);
    if (!rules) {
      rules = DOCUMENT_RULES.filter((rule) => isAbout(rule, kind) && settingOf(rule, settings).severity !== 'off');
      byKind.set(kind, rules);
    }
    // Of twenty thousand stores hardly one has a finding, so nothing is made before there is one.
    let builder: JudgementBuilder | undefined;
    for (const rule of rules) {
      for (const finding of rule.check(resource)) {
        builder ??= new JudgementBuilder(today);
        builder.add(rule, { ...finding, address: addressOfText(resource) }, settingOf(rule, settings));
      }
    }
    return builder?.judgement ?? CLEAN;
  };
}

function isAbout({ kind: about }: DocumentRule, kind: Kind): boolean {
  return Array.isArray(about) ? about.includes(kind) : about === kind;
}
