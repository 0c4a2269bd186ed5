import { KINDS } from '../../kinds/index.ts';
import type { PolicyRule } from '../../kinds/policy-rule.ts';
import { type AddressText, kebabCase } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { RuleSettings } from '../judging/settings.ts';

/** What has to be known before any file can be judged: the policies in force, the layers above what they judge, and which built-in rules count. */
export interface Ground {
  readonly rules: readonly PolicyRule[];
  /** Kinds whose resources may set, as layers, what the rules read. */
  readonly layerKinds: readonly string[];
  readonly layers: readonly Resource[];
  /** What storeops.yaml says of the built-in rules. */
  readonly settings: RuleSettings;
  /** Names the ground: with another one a file may get other findings. */
  readonly digest: string;
  /** The last day on which this is the ground: then a waiver ends. Absent when none does. */
  readonly until?: string;
}

export const EMPTY_GROUND: Ground = { rules: [], layerKinds: [], layers: [], settings: {}, digest: '' };

/** Kinds whose resources judge others. */
export const RULE_KINDS: readonly string[] = KINDS.filter(({ rule }) => rule).map(({ kind }) => kind);

/** Whether a resource is part of a ground like this one, by its address. */
export function groundTest({ layerKinds }: Ground): (address: AddressText) => boolean {
  const slugs = new Set([...RULE_KINDS, ...layerKinds].map(kebabCase));
  return (address) => slugs.has(address.slice(0, address.indexOf('/')));
}
