import { KINDS, kindOf } from '../../kinds/index.ts';
import type { PolicyRule } from '../../kinds/policy-rule.ts';
import type { AddressText } from '../../model/address.ts';
import { digestOf } from '../../model/content-hash.ts';
import type { Resource } from '../../model/resource.ts';

/** What has to be known before any file can be judged: the policies in force, and the layers above what they judge. */
export interface Ground {
  readonly rules: readonly PolicyRule[];
  readonly layers: readonly Resource[];
  /** Names the ground: with another one a file may get other findings. */
  readonly digest: string;
  /** The last day on which this is the ground: then a waiver ends. Absent when none does. */
  readonly until?: string;
}

export const EMPTY_GROUND: Ground = { rules: [], layers: [], digest: '' };

const LAYER_KINDS = new Set(KINDS.flatMap(({ layersFrom = [] }) => layersFrom));

/** Whether resources of a kind may belong to the ground. */
export function isGroundKind(name: string): boolean {
  return LAYER_KINDS.has(name) || kindOf(name)?.rule !== undefined;
}

const SLUGS = new Set(KINDS.filter(({ kind }) => isGroundKind(kind)).map(({ slug }) => slug));

/** Whether a resource may belong to the ground, by its address. */
export function isGroundAddress(address: AddressText): boolean {
  return SLUGS.has(address.slice(0, address.indexOf('/')));
}

/** The ground that some resources make on a day (`2026-11-22`). */
export function groundOf(resources: readonly Resource[], today: string): Ground {
  const rules = resources
    .flatMap((resource) => kindOf(resource.kind)?.rule?.(resource) ?? [])
    .filter(({ phase }) => phase === 'validate')
    .map((rule) => ({ ...rule, waivers: rule.waivers.filter(({ expires }) => today <= expires) }));
  if (rules.length === 0) return EMPTY_GROUND;
  const needed = new Set(rules.flatMap(({ kinds }) => kinds.flatMap((kind) => kindOf(kind)?.layersFrom ?? [])));
  const layers = resources.filter(({ kind }) => needed.has(kind));
  const [until] = rules.flatMap(({ waivers }) => waivers.map(({ expires }) => expires)).sort();
  return { rules, layers, digest: digestOf([rules, layers]), ...(until ? { until } : {}) };
}
