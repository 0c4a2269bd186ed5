import type { Severity, ValuePath } from '../model/diagnostic.ts';
import type { LocalizedText } from '../model/resource.ts';
import type { Selector } from '../model/selector.ts';

/** What a policy demands of resources while files are checked; plain data, so that it can be kept and sent. */
export interface PolicyRule {
  readonly name: string;
  /** When the rule is checked; only `validate` looks at files. */
  readonly phase: 'validate' | 'plan' | 'push' | 'runtime';
  /** Kinds of the resources that are judged, and where the policy's document lists them. */
  readonly kinds: readonly string[];
  readonly kindsPath: ValuePath;
  readonly selector?: Selector;
  /** CEL that must be true. */
  readonly expression: string;
  readonly severity: Severity;
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
  readonly waivers: readonly Waiver[];
}

/** A resource that a policy does not apply to for a time. */
export interface Waiver {
  /** Address of the resource. */
  readonly resource: string;
  /** The last day, as `2027-03-31`. */
  readonly expires: string;
}
