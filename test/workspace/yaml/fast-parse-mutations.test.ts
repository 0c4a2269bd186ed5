import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RandomNumbers, randomNumbers } from '../../helpers/random-numbers.ts';
import { projectRoot, yamlFiles } from '../../helpers/reference-chain.ts';
import { type Agreement, agreement } from './agreement.ts';
import { mutate } from './mutations.ts';

const DOCUMENTS = 30_000;

const seeds = ['templates', 'stores', 'test/fixtures']
  .flatMap(yamlFiles)
  .map((file) => readFileSync(path.join(projectRoot, file), 'utf8'));

/** Small pieces keep the full parser fast: some lines of a file, moved to the left. */
function piece(text: string, random: RandomNumbers): string {
  const lines = text.split('\n');
  const from = random(lines.length);
  const part = lines.slice(from, from + 2 + random(10));
  const indents = part.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, 40);
  return `${part.map((line) => line.slice(indent)).join('\n')}\n`;
}

describe('the fast parser on changed documents', () => {
  it(`never differs from the full parser on ${DOCUMENTS} of them`, () => {
    const random = randomNumbers(20_260_101);
    const count = { same: 0, 'stepped aside': 0 };
    const differing: { text: string; agreement: Agreement }[] = [];
    for (let made = 0; made < DOCUMENTS; made += 1) {
      const seed = seeds[random(seeds.length)] ?? '';
      const text = mutate(piece(seed, random), random);
      const result = agreement(text);
      if (typeof result === 'string') count[result] += 1;
      else differing.push({ text, agreement: result });
    }
    expect(differing).toEqual([]);
    // Were hardly any text answered, the comparison would prove nothing.
    expect(count.same).toBeGreaterThan(DOCUMENTS / 5);
  }, 120_000);
});
