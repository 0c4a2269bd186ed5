import type { FindResource, Kind } from '../../kinds/kind.ts';
import { type AddressText, addressOfText, formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { matches } from '../../model/selector.ts';
import { evaluate } from '../cel/expression.ts';
import type { Facts } from '../facts.ts';
import { type CompiledRule, compileRule } from './compile-rule.ts';
import { effectiveResource } from './effective-resource.ts';
import { findingOf } from './finding-of.ts';
import type { Ground } from './ground.ts';

/** Judges one resource of a sound shape by the policies in force; `summary` is the kind's, which selectors may look at. */
export type PolicyChecker = (kind: Kind, resource: Resource, summary: Facts['summary']) => readonly Diagnostic[];

const NONE: readonly Diagnostic[] = [];

/** Compiles the policies of a ground, each when the first resource comes that it may judge. */
export function policyChecker(ground: Ground): PolicyChecker {
  const compiled = new Map<string, readonly CompiledRule[]>();
  const find = finderIn(ground.layers);
  return (kind, resource, summary) => {
    let rules = compiled.get(kind.kind);
    if (!rules) {
      rules = ground.rules.filter(({ kinds }) => kinds.includes(kind.kind)).flatMap((rule) => compileRule(rule) ?? []);
      compiled.set(kind.kind, rules);
    }
    if (rules.length === 0) return NONE;
    const labels = kind.selectable ? summary : (resource.metadata.labels ?? {});
    const applying = rules.filter(({ rule }) => !rule.selector || matches(rule.selector, labels));
    if (applying.length === 0) return NONE;
    const layered =
      kind.layers && ground.layers.length > 0
        ? effectiveResource(resource, kind.layers(resource, find), keysOf(applying))
        : resource;
    const values = { resource: layered };
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

/** The keys of `spec` that some rules read; undefined for all. */
function keysOf(rules: readonly CompiledRule[]): readonly string[] | undefined {
  return rules.every(({ keys }) => keys) ? rules.flatMap(({ keys = [] }) => keys) : undefined;
}

function finderIn(resources: readonly Resource[]): FindResource {
  const byAddress = new Map(resources.map((resource) => [addressOfText(resource), resource]));
  const byKind = new Map<string, readonly Resource[]>();
  for (const resource of resources) byKind.set(resource.kind, [...(byKind.get(resource.kind) ?? []), resource]);
  return {
    one: (address) => byAddress.get(formatAddress(address)),
    all: (kind) => byKind.get(kind) ?? [],
  };
}
