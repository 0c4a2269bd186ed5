/** What a plain scalar reads as something else than text in YAML 1.2. */
const CORE =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;

/** What older readers (YAML 1.1) take for booleans or for numbers: `yes`, `10:00`, `1_000`. */
const OLDER = /^(?:yes|no|on|off|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?[0-9][0-9_,.]*|0b[01_]+|=|<<)$/i;

/** Versions and addresses, which nobody takes for numbers. */
const SEVERAL_DOTS = /^\d+\.\d+\./;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it looks for.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** A text as a key. Keys are always text, so that `on` and `no` need no quotes. */
export function keyText(key: string, inFlow: boolean): string {
  return isPlainText(key, inFlow) && !CORE.test(key) && key !== '<<' ? key : quoted(key);
}

/** A text as a scalar on one line: without quotes where they are not needed, else with double ones, or single ones around double ones. */
export function textScalar(text: string, inFlow: boolean): string {
  const isPlain = isPlainText(text, inFlow) && !CORE.test(text) && (SEVERAL_DOTS.test(text) || !OLDER.test(text));
  return isPlain ? text : quoted(text);
}

/** Can the characters stand without quotes, whatever they are read as? */
function isPlainText(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || UNPRINTABLE.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`?:]|^-(?:$|[\s-])|^\.\.\./.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !(inFlow && /[,[\]{}]/.test(text));
}

function quoted(text: string): string {
  if (/["\\]/.test(text) && !text.includes("'") && !UNPRINTABLE.test(text)) return `'${text}'`;
  return doubleQuoted(text);
}

/** A text in double quotes. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A text in single quotes, if it can stand in them. */
export function singleQuoted(text: string): string | undefined {
  return UNPRINTABLE.test(text) ? undefined : `'${text.replaceAll("'", "''")}'`;
}

/** The lines of a text with line breaks as a literal scalar (`|`), when it can be one. */
export function literalLines(text: string): readonly string[] | undefined {
  if (!text.includes('\n') || text.trim() === '' || UNPRINTABLE.test(text.replaceAll(/[\n\t]/g, ''))) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.some((line) => /^\s+$/.test(line)) ? undefined : lines;
}

/** `|`, `|-` or `|2+`: how a literal or folded scalar's content and its last line breaks are to be read. */
export function blockHeader(indicator: '|' | '>', text: string, firstLine: string, indent: number): string {
  const indentation = firstLine.startsWith(' ') ? String(indent) : '';
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  return `${indicator}${indentation}${chomping}`;
}
