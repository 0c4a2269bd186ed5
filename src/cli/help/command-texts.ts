/** A command's help in another language than its class is written in. */
export interface CommandTexts {
  readonly summary: string;
  readonly description?: string;
  readonly args?: Readonly<Record<string, string>>;
  /** Flags of its own, and shared ones that mean something particular here. */
  readonly flags?: Readonly<Record<string, string>>;
  /** What the examples show, in the order of the class. */
  readonly examples: readonly string[];
}
