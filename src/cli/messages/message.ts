/** Values that a text's `{placeholders}` stand for. */
export type Args = Readonly<Record<string, string | number>>;

/** What a code says to a person: what is wrong, and what to do next. `hints` are tried in order; the first whose placeholders all have values is used. */
export interface Message {
  readonly summary: string;
  readonly hints?: readonly string[];
  /** Why it matters; for built-in rules, whose page shows it. */
  readonly why?: string;
}

const PLACEHOLDER = /\{([a-zA-Z]+)(?:\|([^|}]+)\|([^|}]+))?\}/g;

/** Texts that a user wrote in several languages: `text` in Chinese, and `text@en` beside it. */
export function inLanguage(args: Args, language: string): Args {
  const own = Object.entries(args).filter(([name]) => name.endsWith(`@${language}`));
  if (own.length === 0) return args;
  return { ...args, ...Object.fromEntries(own.map(([name, value]) => [name.slice(0, name.indexOf('@')), value])) };
}

/**
 * Puts values into `{placeholders}`; undefined when one of them has no value. `{count|file|files}` is the number with the
 * word that fits it.
 */
export function fill(template: string, args: Args): string | undefined {
  let complete = true;
  const text = template.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = args[name];
    if (value === undefined) complete = false;
    const word = one === undefined ? '' : ` ${Number(value) === 1 ? one : many}`;
    return `${value ?? '?'}${word}`;
  });
  return complete ? text : undefined;
}
