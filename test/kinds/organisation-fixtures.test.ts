import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/workspace/check-text.ts';
import { placeFindings } from '../../src/workspace/place-findings.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');

describe.each(['calendar', 'chain', 'region', 'store', 'store-format'])('the schema of %s', (slug) => {
  test('accepts the valid fixture', () => {
    expect(findings(`${slug}/valid.yaml`)).toEqual([]);
  });

  test.each(readdirSync(path.join(fixtures, slug)).filter((file) => file.startsWith('invalid-')))(
    'reports what %s says it should, there and nowhere else',
    (file) => {
      const expected = expectations(`${slug}/${file}`);
      expect(expected).toHaveLength(1);
      expect(findings(`${slug}/${file}`)).toEqual(expected);
    },
  );
});

function findings(file: string): string[] {
  const checked = checkText(file, readFileSync(path.join(fixtures, file), 'utf8'));
  return placeFindings(fixtures, file, checked.findings).map(
    ({ severity, code, range }) => `${range?.line}:${range?.column} ${severity} ${code}`,
  );
}

/** A comment like `# ^ error shape/type` speaks about the line above it; its caret stands under the key. */
function expectations(file: string): string[] {
  const lines = readFileSync(path.join(fixtures, file), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const match = /^( *# )\^ (\w+ [\w/-]+)$/.exec(text);
    return match?.[1] === undefined ? [] : [`${index}:${match[1].length + 1} ${match[2]}`];
  });
}
