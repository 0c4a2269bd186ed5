/** Values that a text's `{placeholders}` stand for. */
export type Args = Readonly<Record<string, string | number>>;

/** What a code says to a person: what is wrong, and what to do next. `hints` are tried in order; the first whose placeholders all have values is used. */
export interface Message {
  readonly summary: string;
  readonly hints?: readonly string[];
}

/** Puts values into `{placeholders}`; undefined when one of them has no value. */
export function fill(template: string, args: Args): string | undefined {
  let complete = true;
  const text = template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = args[name];
    if (value === undefined) complete = false;
    return String(value ?? '?');
  });
  return complete ? text : undefined;
}
