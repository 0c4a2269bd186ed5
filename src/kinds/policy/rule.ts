import type { Resource } from '../../model/resource.ts';
import type { PolicyRule } from '../policy-rule.ts';
import type { PolicySpec } from './spec.ts';

/** A policy as what checks it needs it. */
export function rule(resource: Resource): PolicyRule {
  const {
    target,
    phase,
    rule: expression,
    severity,
    message,
    hint,
    waivers = [],
  } = resource.spec as unknown as PolicySpec;
  return {
    name: resource.metadata.name,
    phase,
    kinds: target.kinds,
    kindsPath: ['spec', 'target', 'kinds'],
    ...(target.selector ? { selector: target.selector } : {}),
    expression,
    severity,
    message,
    ...(hint ? { hint } : {}),
    waivers: waivers.map(({ resource: address, expires }) => ({ resource: address, expires })),
  };
}
