import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { commitAll } from './corpus/commit.ts';
import { writeCorpus } from './corpus/write-corpus.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    stores: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    git: { type: 'boolean', default: false },
  },
});

if (!values.out) throw new Error('usage: corpus.ts --out DIR [--stores N] [--seed S] [--git]');
const out = path.resolve(values.out);
mkdirSync(out, { recursive: true });
if (readdirSync(out).length > 0) throw new Error(`${out} is not empty`);

const started = performance.now();
const files = writeCorpus({ out, stores: Number(values.stores), seed: Number(values.seed) });
if (values.git) commitAll(out);
console.log(`${files} files in ${((performance.now() - started) / 1000).toFixed(1)} s`);
