import type { PromotionSpec } from '../../kinds/promotion/spec.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { ROLLOUT_KINDS } from '../../rollout/mapping.ts';

/** A record that another one rests on, and where it names it. */
export interface NamedRecord {
  readonly kind: string;
  readonly name: string;
  readonly path: ValuePath;
}

/** The signatures, retrospectives and waivers that a promotion names; no other record names any. */
export function namedRecords({ kind, spec }: Resource): readonly NamedRecord[] {
  if (kind !== ROLLOUT_KINDS.promotion) return [];
  const { signOffs = [], retrospectives = [], gates } = spec as unknown as PromotionSpec;
  const named = (list: readonly string[], of: string, field: string): NamedRecord[] =>
    list.map((name, index) => ({ kind: of, name, path: ['spec', field, index] }));
  const waivers = gates.flatMap(({ waiver }, index): NamedRecord[] =>
    waiver === undefined
      ? []
      : [{ kind: ROLLOUT_KINDS.waiver, name: waiver, path: ['spec', 'gates', index, 'waiver'] }],
  );
  return [
    ...named(signOffs, ROLLOUT_KINDS.signOff, 'signOffs'),
    ...named(retrospectives, ROLLOUT_KINDS.retrospective, 'retrospectives'),
    ...waivers.filter(({ name }, index) => waivers.findIndex((other) => other.name === name) === index),
  ];
}

const DECIDED_BY: Readonly<Record<string, string>> = {
  [ROLLOUT_KINDS.promotion]: 'requestedBy',
  [ROLLOUT_KINDS.demotion]: 'demotedBy',
  [ROLLOUT_KINDS.waiver]: 'requestedBy',
  [ROLLOUT_KINDS.signOff]: 'signedBy',
};

/** The field of a record that says who made it; undefined for those of several people. */
export function authorField({ kind }: Resource): string | undefined {
  return DECIDED_BY[kind];
}
