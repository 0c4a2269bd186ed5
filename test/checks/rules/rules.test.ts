import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/checks/rules/index.ts';
import { messagesIn } from '../../../src/cli/messages/index.ts';
import { projectRoot } from '../../helpers/reference-chain.ts';
import { casesOf, diagnosticsOf, exampleIn, expectedOf, foundIn, rulesWithCases } from '../../helpers/rule-cases.ts';

const nameOf = ({ code }: { readonly code: string }): string => code.slice('policy/'.length);
const names = RULES.map(nameOf).sort();
const isBad = (name: string): boolean => name.startsWith('bad');

describe('the shelf of rules', () => {
  test('holds each rule in a file of its name, whose code nobody else has', () => {
    const list = readFileSync(path.join(projectRoot, 'src/checks/rules/index.ts'), 'utf8');
    expect(new Set(names).size).toBe(RULES.length);
    expect(names.filter((name) => !list.includes(`'./${name}.ts'`))).toEqual([]);
  });

  test('is what storeops.yaml can set, each with what it is about in both languages', () => {
    const schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas/workspace.schema.json'), 'utf8'));
    const { properties } = schema.properties.policies as { properties: Record<string, { description: string }> };
    expect(Object.keys(properties)).toEqual(names);
    const undescribed = Object.values(properties).filter(
      ({ description }) => !/^[\x20-\x7e’–—×≥≤]+\. [^\x20-\x7e]/.test(description),
    );
    expect(undescribed).toEqual([]);
  });

  test.each(['en', 'zh-CN'] as const)('says in %s what is wrong, why it matters and what to do', (language) => {
    const { template } = messagesIn(language);
    const incomplete = RULES.filter(({ code }) => {
      const message = template(code);
      return !message?.why || !message.hints?.length;
    });
    expect(incomplete.map(nameOf)).toEqual([]);
  });

  test('has good and bad cases for every rule, with an example of each, and no others', () => {
    expect(rulesWithCases()).toEqual(names);
    const lacking = names.filter((name) => {
      const cases = casesOf(name);
      const shown = ['good', 'bad'].every((sort) => exampleIn(name, sort) !== undefined);
      return !shown || cases.some((one) => !/^(?:good|bad)(?:-[a-z-]+)?$/.test(one));
    });
    expect(lacking).toEqual([]);
  });

  test('finds nothing in the chain that the cases begin with', async () => {
    expect(await foundIn('base', '')).toEqual([]);
  });
});

describe.each(names)('%s', (rule) => {
  test.each(casesOf(rule))('in the case %s finds what is announced, there and nowhere else', async (name) => {
    const expected = expectedOf(rule, name);
    expect(await foundIn(rule, name)).toEqual(expected);
    const announced = new Set(expected.map((finding) => finding.split(' ').at(-1)));
    expect([...announced]).toEqual(isBad(name) ? [`policy/${rule}`] : []);
  });

  test.each(['en', 'zh-CN'] as const)('says in %s all that it has to say', async (language) => {
    const { message } = messagesIn(language);
    for (const name of casesOf(rule).filter(isBad)) {
      const said = (await diagnosticsOf(rule, name)).map(({ code, args = {} }) => message(code, args));
      expect(said.filter(({ summary, hint }) => summary.includes('…') || hint === undefined)).toEqual([]);
    }
  });
});
