import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../../src/workspace/check-text.ts';
import { placeFindings } from '../../src/workspace/place-findings.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');

/** The fixtures of a kind that have one thing wrong. */
export function invalidFixtures(slug: string): string[] {
  return readdirSync(path.join(fixtures, slug)).filter((file) => file.startsWith('invalid-'));
}

/** What the checks of one file say about a fixture: `line:column severity code`. */
export function findingsOf(file: string): string[] {
  const checked = checkText(file, textOf(file));
  return placeFindings(fixtures, file, checked.findings).map(
    ({ severity, code, range }) => `${range?.line}:${range?.column} ${severity} ${code}`,
  );
}

/** What a fixture's comments expect. `# ^ error shape/type` speaks about the line above it; its caret stands under the key. */
export function expectationsOf(file: string): string[] {
  return expectationsIn(textOf(file));
}

/** What the comments of a text expect. */
export function expectationsIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^( *# )\^ (\w+ [\w/-]+)$/.exec(line);
    return match?.[1] === undefined ? [] : [`${index}:${match[1].length + 1} ${match[2]}`];
  });
}

function textOf(file: string): string {
  return readFileSync(path.join(fixtures, file), 'utf8');
}
