import { kindOf } from '../../kinds/index.ts';
import type { LayerSource } from '../../kinds/kind.ts';
import type { PolicyRule } from '../../kinds/policy-rule.ts';
import { type CelType, fieldType } from '../../model/cel-type.ts';
import { digestOf } from '../../model/content-hash.ts';
import type { Resource } from '../../model/resource.ts';
import { resourceType } from '../cel/resource-type.ts';
import { type RuleSettings, settingsOn } from '../judging/settings.ts';
import { compileRule } from './compile-rule.ts';
import { EMPTY_GROUND, type Ground } from './ground.ts';

/** The ground that some resources and storeops.yaml make on a day (`2026-11-22`). */
export function groundOf(resources: readonly Resource[], today: string, settings: RuleSettings = {}): Ground {
  const rules = resources
    .flatMap((resource) => kindOf(resource.kind)?.rule?.(resource) ?? [])
    .filter(({ phase }) => phase === 'validate')
    .map((rule) => ({ ...rule, waivers: rule.waivers.filter(({ expires }) => today <= expires) }));
  const current = settingsOn(settings, today);
  if (rules.length === 0 && Object.keys(current).length === 0) return EMPTY_GROUND;
  const layerKinds = [...new Set(rules.flatMap(layersRead))].sort();
  const layers = resources.filter(({ kind }) => layerKinds.includes(kind));
  const waivers = [...rules, ...Object.values(current)].flatMap((rule) => rule.waivers ?? []);
  const [until] = waivers.map(({ expires }) => expires).sort();
  const digest = digestOf([rules, layers, current]);
  return { rules, layerKinds, layers, settings: current, digest, ...(until ? { until } : {}) };
}

/** Kinds of the layers that may set what a rule reads: a rule about devices needs no region's opening hours. */
function layersRead(rule: PolicyRule): string[] {
  const sources = rule.kinds.flatMap((kind) => kindOf(kind)?.layersFrom ?? []);
  const compiled = sources.length > 0 ? compileRule(rule) : undefined;
  return compiled ? sources.filter((source) => maySet(source, compiled.keys)).map(({ kind }) => kind) : [];
}

function maySet({ kind, path }: LayerSource, keys: readonly string[] | undefined): boolean {
  const type = path.reduce<CelType | undefined>(
    (above, key) => above && fieldType(above, String(key)),
    resourceType(kind),
  );
  return type !== undefined && (!keys || keys.some((key) => fieldType(type, key)));
}
