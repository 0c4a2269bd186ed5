import { stripVTControlCharacters } from 'node:util';
import { UserError } from '../model/user-error.ts';
import { nearestName } from '../operations/nearest-name.ts';

/** What oclif's parser throws, as far as it is looked at here; its classes are told apart by what they carry. */
interface ParserError extends Error {
  readonly flags?: readonly string[];
  readonly args?: readonly (string | { readonly name: string })[];
  readonly parse?: { readonly input?: { readonly flags?: Readonly<Record<string, unknown>> } };
}

/** A mistake on the command line in our own words; undefined when the error is something else. */
export function usageErrorOf(thrown: Error, command: string): UserError | undefined {
  const error: ParserError = thrown;
  const place = command === '' ? {} : { command };
  if (error.flags?.[0] !== undefined) return unknownFlag(error, error.flags[0], place);
  const [argument] = error.args ?? [];
  if (typeof argument === 'string') return new UserError('usage/unexpected-argument', { text: argument, ...place });
  if (argument !== undefined) return new UserError('usage/missing-argument', { name: argument.name, ...place });
  const text = plainText(error.message);
  for (const { pattern, code, names } of MESSAGES) {
    const match = pattern.exec(text);
    if (match) return new UserError(code, { ...place, ...named(names, match) });
  }
  return undefined;
}

function unknownFlag({ parse }: ParserError, text: string, place: { command?: string }): UserError {
  const known = ['help', ...Object.keys(parse?.input?.flags ?? {})].map((name) => `--${name}`);
  const suggestion = text.length > 3 ? nearestName(text, known) : undefined;
  return new UserError('usage/unknown-flag', { flag: text, ...place, ...(suggestion ? { suggestion } : {}) });
}

interface Pattern {
  readonly pattern: RegExp;
  readonly code: string;
  /** What the pattern's groups are called in the message. */
  readonly names: readonly string[];
}

// oclif's texts have no codes; this table is the only place that knows them.
const MESSAGES: readonly Pattern[] = [
  {
    pattern: /Expected (--[\w-]+)=(.*) to be one of: (.+)$/,
    code: 'usage/flag-value',
    names: ['flag', 'value', 'allowed'],
  },
  { pattern: /Expected (.*) to be one of: (.+)$/, code: 'usage/argument-value', names: ['value', 'allowed'] },
  {
    pattern: /Flag (--[\w-]+) expects one of these values: (.+)$/,
    code: 'usage/flag-needs-value',
    names: ['flag', 'allowed'],
  },
  { pattern: /Flag (--[\w-]+) expects a value$/, code: 'usage/flag-needs-value', names: ['flag'] },
  { pattern: /Flag (--[\w-]+) can only be specified once$/, code: 'usage/flag-once', names: ['flag'] },
  { pattern: /Missing required flag ([\w-]+)$/, code: 'usage/missing-flag', names: ['name'] },
  {
    pattern: /(--[\w-]+)(?:=.*)? cannot also be provided when using (--[\w-]+)$/,
    code: 'usage/flags-together',
    names: ['first', 'second'],
  },
  {
    pattern: /Expected an integer (greater|less) than or equal to (-?\d+) but received: (.*)$/,
    code: 'usage/number-range',
    names: ['rule', 'limit', 'value'],
  },
  { pattern: /Expected an integer but received: (.*)$/, code: 'usage/not-a-number', names: ['value'] },
];

function named(names: readonly string[], match: RegExpExecArray): Record<string, string> {
  const args: Record<string, string> = {};
  names.forEach((name, index) => {
    args[name] = match[index + 1] ?? '';
  });
  if (args.rule !== undefined) args.rule = args.rule === 'greater' ? '≥' : '≤';
  const suggestion =
    args.value !== undefined && args.allowed !== undefined
      ? nearestName(args.value, args.allowed.split(', '))
      : undefined;
  return suggestion ? { ...args, suggestion } : args;
}

/** One line, without colours and without oclif's own hint. */
function plainText(message: string): string {
  return stripVTControlCharacters(message)
    .replace(/\nSee more help with --help/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
