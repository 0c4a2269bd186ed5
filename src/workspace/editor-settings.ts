import { UserError } from '../model/user-error.ts';
import { findMember, parseWithComments } from './json-member.ts';

const MEMBER = 'yaml.schemas';

/**
 * An editor's settings with further `yaml.schemas` mappings (schema → globs). All else, comments included, stays as it
 * was; so do mappings to schemas of others.
 */
export function mergeEditorSettings(
  text: string | undefined,
  mappings: Readonly<Record<string, readonly string[]>>,
): string {
  if (text === undefined || text.trim() === '') return `${JSON.stringify({ [MEMBER]: mappings }, null, 2)}\n`;
  try {
    const place = findMember(text, MEMBER);
    if (!place) return insertMember(text, mappings);
    const current = parseWithComments(text.slice(place.start, place.end)) as Record<string, unknown>;
    return text.slice(0, place.start) + indented({ ...current, ...mappings }) + text.slice(place.end);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UserError('workspace/editor-settings', {}, { cause });
  }
}

function insertMember(text: string, mappings: object): string {
  const brace = text.indexOf('{', firstBrace(text));
  const isEmpty = Object.keys(parseWithComments(text) as object).length === 0;
  const rest = text.slice(brace + 1);
  const member = `\n  ${JSON.stringify(MEMBER)}: ${indented(mappings)}${isEmpty ? '' : ','}`;
  return `${text.slice(0, brace + 1)}${member}${/^\s*}/.test(rest) ? '\n}\n' : rest}`;
}

/** The object's own brace, not one in a comment before it. */
function firstBrace(text: string): number {
  const before = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? '';
  return before.length;
}

function indented(value: object): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}
