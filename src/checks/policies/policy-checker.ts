import type { FindResource, Kind } from '../../kinds/kind.ts';
import { type AddressText, addressOfText, formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { mergeLayers } from '../../model/layers.ts';
import type { Resource } from '../../model/resource.ts';
import { matches } from '../../model/selector.ts';
import { evaluate } from '../cel/expression.ts';
import { type CompiledRule, compileRule } from './compile-rule.ts';
import { findingOf } from './finding-of.ts';
import type { Ground } from './ground.ts';

/** Judges one resource of a sound shape by the policies in force. */
export type PolicyChecker = (kind: Kind, resource: Resource) => Diagnostic[];

/** Compiles the policies of a ground, each when the first resource comes that it may judge. */
export function policyChecker(ground: Ground): PolicyChecker {
  const compiled = new Map<string, readonly CompiledRule[]>();
  const find = finderIn(ground.layers);
  return (kind, resource) => {
    let rules = compiled.get(kind.kind);
    if (!rules) {
      rules = ground.rules.filter(({ kinds }) => kinds.includes(kind.kind)).flatMap((rule) => compileRule(rule) ?? []);
      compiled.set(kind.kind, rules);
    }
    if (rules.length === 0) return [];
    const labels = kind.selectable ? kind.summary(resource) : (resource.metadata.labels ?? {});
    const applying = rules.filter(({ rule }) => !rule.selector || matches(rule.selector, labels));
    if (applying.length === 0) return [];
    const values = { resource: effective(kind, resource, find) };
    return applying.flatMap((rule) => judge(rule, values, addressOfText(resource)));
  };
}

function judge(
  { rule, expression, focus }: CompiledRule,
  values: { readonly resource: Resource },
  address: AddressText,
): Diagnostic[] {
  const evaluation = evaluate(expression, values);
  if (evaluation.value === true || rule.waivers.some(({ resource }) => resource === address)) return [];
  return [findingOf(rule, evaluation, focus)];
}

/** The resource as it takes effect, all layers merged. */
function effective(kind: Kind, resource: Resource, find: FindResource): Resource {
  if (!kind.layers) return resource;
  return { ...resource, spec: mergeLayers(kind.layers(resource, find)).value as Resource['spec'] };
}

function finderIn(resources: readonly Resource[]): FindResource {
  const byAddress = new Map(resources.map((resource) => [addressOfText(resource), resource]));
  return {
    one: (address) => byAddress.get(formatAddress(address)),
    all: (kind) => resources.filter((resource) => resource.kind === kind),
  };
}
