/** Wider lines are broken at a blank. */
const WIDTH = 100;

/**
 * The lines of a changed text that was folded (`>`): breaks stay where the text around them did not change. Undefined
 * when it cannot be folded.
 */
export function foldText(text: string, old: readonly string[]): readonly string[] | undefined {
  const content = text.replace(/\n$/, '');
  if (!/^\S(?:.*\S)?$/.test(content) || /\s\s|[^\S ]/.test(content)) return undefined;
  const head: string[] = [];
  const tail: string[] = [];
  let rest = content;
  for (const line of old) {
    if (line === '' || !rest.startsWith(`${line} `)) break;
    head.push(line);
    rest = rest.slice(line.length + 1);
  }
  for (const line of old.slice(head.length).toReversed()) {
    if (line === '' || !rest.endsWith(` ${line}`)) break;
    tail.unshift(line);
    rest = rest.slice(0, -line.length - 1);
  }
  return [...head, ...brokenLines(rest), ...tail];
}

function brokenLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
