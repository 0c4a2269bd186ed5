import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { pick, type RandomNumbers, randomNumbers } from '../helpers/random-numbers.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

/** `STOREOPS_FUZZ=100000 npx vitest run test/commands/validate-anything.test.ts` takes some minutes; another STOREOPS_SEED draws others. */
const DOCUMENTS = Number(process.env.STOREOPS_FUZZ ?? 20_000);
const BATCH = 1000;
/** As many of a batch are random bytes; the others are mutated documents, which take longer. */
const RANDOM = 800;

const valid = KINDS.map(({ slug }) => readFileSync(path.join(projectRoot, `test/fixtures/${slug}/valid.yaml`)));

/** Texts that mean something to a YAML parser or to the checks. */
const WORDS = [
  '\t',
  '\n',
  '  ',
  ': ',
  '- ',
  '? ',
  '| ',
  '>-\n',
  '&a ',
  '*a',
  '<<: ',
  '---\n',
  '...\n',
  '!!str ',
  '"',
  "'",
  '[',
  '}',
  '#',
  '%YAML 1.2\n',
  '\u0000',
  '\ufeff',
  '\ud800',
  '店',
  '__proto__: 1\n',
  'constructor: {}\n',
  '{{{{',
  '[[[[',
  'null',
  '.nan',
  '-0',
  '0x1F',
  '1e999',
  '2026-02-30',
  'FREQ=',
  'P1D',
  'true',
];

/** A valid document with some of its bytes cut out, doubled, exchanged, overwritten or put elsewhere. */
function mutated(random: RandomNumbers): Buffer {
  let bytes = pick(valid, random);
  for (let change = 0; change <= random(4); change++) {
    const at = random(bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + random(random(3) === 0 ? 400 : 12));
    const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    const other = pick(valid, random);
    const start = random(other.length);
    const parts: Buffer[][] = [
      [before, after],
      [before, cut, cut, after],
      [before, Buffer.from(pick(WORDS, random)), after],
      [before, Buffer.from(pick(WORDS, random)), cut, after],
      [before, Buffer.from([random(256)]), after],
      [before, other.subarray(start, start + random(300)), after],
      [after, before],
    ];
    bytes = Buffer.concat(pick(parts, random));
  }
  return bytes;
}

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(fc.constantFrom(...WORDS, 'kind: Store\n', 'spec:\n', 'a', 'b'), { maxLength: 25 })
    .map((words) => new TextEncoder().encode(words.join(''))),
  fc.json({ maxDepth: 4 }).map((text) => new TextEncoder().encode(text)),
);

it(`answers with findings whatever ${DOCUMENTS} files hold, and never with a mistake of its own`, async () => {
  const seed = Number(process.env.STOREOPS_SEED ?? 20_261_122);
  const random = randomNumbers(seed);
  for (let done = 0; done < DOCUMENTS; done += BATCH) {
    const { root, dispose } = tempWorkspace({ files: {}, git: false, keep: true });
    writeFileSync(
      path.join(root, 'storeops.yaml'),
      'version: 1\nname: anything\ninclude: ["*.yaml"]\nexclude: [storeops.yaml]\nplatforms: { local: { type: embedded } }\n',
    );
    const drawn = fc.sample(anyBytes, { numRuns: RANDOM, seed: seed + done });
    const contents = [...drawn, ...Array.from({ length: BATCH - RANDOM }, () => mutated(random))];
    for (const [index, bytes] of contents.entries()) writeFileSync(path.join(root, `${index}.yaml`), bytes);
    const { json, exitCode, stderr } = await runCommand('validate', ['--json'], { root });
    const hint = `seed ${seed}, from ${done}`;
    expect([exitCode, stderr], hint).toEqual([3, '']);
    const { diagnostics, error } = json() as { diagnostics: Diagnostic[]; error?: unknown };
    expect(error, hint).toBeUndefined();
    for (const { range } of diagnostics) {
      const length = range ? (contents[Number(range.file.replace('.yaml', ''))]?.length ?? 0) : 0;
      expect(range?.line, hint).toBeLessThanOrEqual(length + 1);
      expect(range?.column, hint).toBeLessThanOrEqual(length + 1);
    }
    dispose();
  }
}, 1_200_000);
