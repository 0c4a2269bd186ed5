import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Bench, forget, PROJECT, storeFiles } from './harness/bench.ts';
import { timeOf } from './harness/child.ts';
import type { Row, Side } from './harness/row.ts';

/** Checking a large chain: cold against other readers of the same files, warm against git. */
export function* validateRows(bench: Bench): Generator<Row> {
  const root = bench.corpus(bench.stores);
  const validate = ['validate', '--root', root];
  const cold = bench.ours(validate, { prepare: () => forget(root) });
  const size = bench.stores.toLocaleString('en');
  yield {
    type: 'ratio',
    figure: `cold validate of ${size} ÷ ajv-cli on the same files, schema only`,
    ours: cold,
    peer: ajvCli(bench, root),
    budget: 0.6,
    stretch: 0.4,
  };
  yield {
    type: 'ratio',
    figure: `cold validate of ${size} ÷ reading the files`,
    ours: cold,
    peer: {
      label: 'read files',
      run: () => timeOf(process.execPath, [path.join(PROJECT, 'test/bench/peers/read-files.mjs'), root]),
    },
    budget: 9,
    stretch: 6,
  };
  yield* warmRows(bench, root);
  yield {
    type: 'memory',
    figure: `peak memory, cold validate of ${size}`,
    prepare: () => forget(root),
    peakMegabytes: bench.peakOfOurs(validate),
    budget: 200,
    stretch: 170,
  };
  const large = bench.corpus(bench.stores * 3);
  yield {
    type: 'ratio',
    figure: `${(bench.stores * 3).toLocaleString('en')} ÷ ${size}, cold`,
    ours: bench.ours(['validate', '--root', large], { prepare: () => forget(large) }),
    peer: { ...cold, label: `${size} stores` },
    budget: 2.9,
    stretch: 2.6,
  };
}

function* warmRows(bench: Bench, root: string): Generator<Row> {
  const validate = ['validate', '--root', root];
  const status: Side = { label: 'git status', run: () => timeOf('git', ['status', '--porcelain'], { cwd: root }) };
  yield {
    type: 'ratio',
    figure: 'warm validate, nothing changed ÷ `git status`',
    ours: bench.ours(validate),
    peer: status,
    budget: 3.3,
    stretch: 2.6,
  };
  yield {
    type: 'memory',
    figure: 'peak memory, warm validate',
    peakMegabytes: bench.peakOfOurs(validate),
    budget: 90,
    stretch: 70,
  };
  yield explainRow(bench, root);
  const [file = ''] = storeFiles(root, 1);
  const prepare = (): void => appendFileSync(path.join(root, file), '# changed\n');
  yield {
    type: 'ratio',
    figure: 'warm validate, one file changed ÷ `git status`',
    ours: bench.ours(validate, { prepare }),
    peer: { ...status, prepare },
    budget: 4.5,
    stretch: 3.5,
  };
}

/** One store of very many: only the files of its layers may count. */
function explainRow(bench: Bench, root: string): Row {
  const [file = ''] = storeFiles(root, 1);
  return {
    type: 'ratio',
    figure: `warm \`explain\` of one store among ${bench.stores.toLocaleString('en')} ÷ \`node -e 0\``,
    ours: bench.ours(['explain', `store/${path.basename(file, '.yaml')}`, '--root', root]),
    peer: { label: 'node -e 0', run: () => timeOf(process.execPath, ['-e', '0']) },
    budget: 10,
    stretch: 7,
  };
}

/**
 * What ajv-cli can read of the same files: those with one document each, which is all that was generated. It has no notion of
 * kinds, so that a schema that branches on `kind` stands for all of ours, in one run.
 */
function ajvCli(bench: Bench, root: string): Side {
  const program = path.join(PROJECT, 'node_modules/ajv-cli/dist/index.js');
  const schemas = readdirSync(path.join(PROJECT, 'schemas')).filter((name) => name.endsWith('.schema.json'));
  const branches = schemas.flatMap((name) => {
    const { properties } = JSON.parse(readFileSync(path.join(PROJECT, 'schemas', name), 'utf8')) as Authored;
    const kind = properties?.kind?.const;
    return kind === undefined ? [] : [{ anyOf: [{ not: { properties: { kind: { const: kind } } } }, { $ref: name }] }];
  });
  const $id = 'https://storeops.dev/schemas/v1/resource.schema.json';
  const union = bench.write('resource.schema.json', JSON.stringify({ $id, required: ['kind'], allOf: branches }));
  const referred = schemas.flatMap((name) => ['-r', path.join(PROJECT, 'schemas', name)]);
  const files = ['stores/*/*/*/*.yaml', 'templates/*/generated/**/*.yaml'].flatMap((pattern) => ['-d', pattern]);
  const argv = [program, 'validate', '--spec=draft2020', '--strict=false', '-s', union, ...referred, ...files];
  return { label: 'ajv-cli', run: () => timeOf(process.execPath, argv, { cwd: root }) };
}

interface Authored {
  readonly properties?: { readonly kind?: { readonly const?: string } };
}
