import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { LocalizedText } from '../../model/resource.ts';

/** A store as it takes effect: its own file and every layer above it, merged. */
export interface LiveStore {
  readonly name: string;
  readonly displayName?: LocalizedText;
  /** What selectors match: its labels, region, format, phase and life cycle. */
  readonly labels: Readonly<Record<string, string>>;
  /** Every region it lies in, from the outermost in. */
  readonly regions: readonly string[];
  readonly spec: StoreSpec;
}
