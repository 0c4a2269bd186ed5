import type { Completable, CompletionCommand, CompletionFlag } from './model.ts';

/** Patterns of a shell's `case` for all flags that take a value, in all spellings. */
export function valueFlags(commands: readonly CompletionCommand[]): string[] {
  const found = commands.flatMap(({ flags }) => flags.filter(({ value }) => value).flatMap(spellings));
  return [...new Set(found)].sort();
}

/** Every command and every topic above one. */
export function namesAndTopics(commands: readonly CompletionCommand[]): string[] {
  const names = commands.flatMap(({ name }) => {
    const words = name.split(' ');
    return words.map((_, index) => words.slice(0, index + 1).join(' '));
  });
  return [...new Set(names)].sort();
}

/** The words that may follow each topic, with what they do; the root is the topic ''. */
export function topics(commands: readonly CompletionCommand[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>([['', new Map()]]);
  for (const { name, summary } of commands) {
    const words = name.split(' ');
    for (const [depth, word] of words.entries()) {
      const topic = words.slice(0, depth).join(' ');
      const members = found.get(topic) ?? new Map<string, string>();
      found.set(topic, members.set(word, depth === words.length - 1 ? summary : (members.get(word) ?? '')));
    }
  }
  for (const { name } of commands) found.delete(name);
  return found;
}

/** `'plan:--out'|'plan:-o') want='@files' ;;` for each flag of a command that takes a value. */
export function flagCases({ name, flags }: CompletionCommand): string[] {
  return flags.flatMap((flag) => {
    if (!flag.value) return [];
    const patterns = spellings(flag).map((spelling) => quoted(`${name}:${spelling}`));
    return [`    ${patterns.join('|')}) want=${quoted(wanted(flag.value))} ;;`];
  });
}

/** `case $position in 0) want='@addresses' ;; *) want=@anything ;; esac` */
export function argumentCase({ args, isVariadic }: CompletionCommand): string {
  const cases = args.map((arg, index) => {
    const isLast = isVariadic && index === args.length - 1;
    return `${isLast ? '*' : index}) want=${quoted(wanted(arg))} ;;`;
  });
  return `case $position in ${cases.join(' ')}${isVariadic ? '' : ' *) want=@anything ;;'} esac`;
}

/** What a script's last part understands: words, or `@` and the type. */
export function wanted(value: Completable): string {
  return value.type === 'words' ? value.words.join(' ') : `@${value.type}`;
}

export function quoted(text: string): string {
  return `'${text}'`;
}

function spellings({ name, short }: CompletionFlag): string[] {
  return short ? [name, short] : [name];
}
