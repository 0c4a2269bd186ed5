import { type Bench, forget } from './harness/bench.ts';
import { timeOf } from './harness/child.ts';
import type { Row, Side } from './harness/row.ts';

/** How long it takes until a command has answered, as a multiple of starting Node. */
export function* startRows(bench: Bench): Generator<Row> {
  const peer: Side = { label: 'node -e 0', run: () => timeOf(process.execPath, ['-e', '0']) };
  const early = { type: 'ratio', peer, budget: 1.3, stretch: 1.1 } as const;
  yield { ...early, figure: '`--version` ÷ `node -e 0`', ours: bench.ours(['--version']) };
  yield { ...early, figure: '`--help` ÷ `node -e 0`', ours: bench.ours(['--help']) };
  yield {
    type: 'ratio',
    figure: '`plan --help` ÷ `node -e 0`',
    ours: bench.ours(['plan', '--help']),
    peer,
    budget: 2.6,
    stretch: 2.2,
  };
  const small = bench.corpus(30);
  const argv = ['validate', '--root', small];
  yield {
    type: 'ratio',
    figure: '`validate` of the reference chain ÷ `node -e 0`',
    ours: bench.ours(argv),
    peer,
    budget: 4,
    stretch: 3,
  };
  // Every file new at once, as in a pipeline on a fresh clone.
  yield {
    type: 'ratio',
    figure: '`validate` of the reference chain, the first time ÷ `node -e 0`',
    ours: bench.ours(argv, { prepare: () => forget(small) }),
    peer,
    budget: 4,
    stretch: 3,
  };
}
