import type { Kind } from '../../kinds/kind.ts';
import type { AddressText } from '../../model/address.ts';
import type { Day } from '../../model/day.ts';
import type { Severity, ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { Chain } from '../judging/chain.ts';

/** A rule about one resource by itself. It is judged where the file is read, and the verdict is kept with the content. */
export interface DocumentRule<Spec = unknown> {
  /** `policy/` and the name of its file. */
  readonly code: string;
  /** What a finding weighs, unless the finding or storeops.yaml says otherwise. */
  readonly severity: Severity;
  /** The kind, or the kinds, that it looks at. */
  readonly kind: Kind | readonly Kind[];
  check(resource: Resource<Spec>): Iterable<RuleFinding>;
}

/** A rule about how resources fit together, judged by what is kept of each. */
export interface ChainRule {
  readonly code: string;
  readonly severity: Severity;
  /**
   * Kinds that it must know completely: it concludes something from what is not there. With a broken resource among them it
   * is not judged, or one mistake would be reported in many places.
   */
  readonly needs: readonly Kind[];
  check(chain: Chain): Iterable<ChainFinding>;
}

export type Rule = DocumentRule | ChainRule;

/** What a rule finds in a resource. */
export interface RuleFinding {
  readonly path: ValuePath;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly severity?: Severity;
  /**
   * The first day on which it is a finding; always when absent. A rule never asks for today: it says when, and who judges
   * knows until when a verdict holds. Of findings of one rule at one place the last that has begun counts.
   */
  readonly from?: Day;
  /** The last day on which it is one. */
  readonly until?: Day;
}

export interface ChainFinding extends RuleFinding {
  readonly address: AddressText;
}
