import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { dataRows } from './data.ts';
import { demoRows } from './demo.ts';
import { dispatchRows } from './dispatch.ts';
import { Bench, type Group, PROJECT } from './harness/bench.ts';
import { measure } from './harness/measure.ts';
import type { Result } from './harness/row.ts';
import { isOverBudget, markdownTable } from './harness/table.ts';
import { phoneRows } from './phones.ts';
import { planRows } from './plan.ts';
import { pushRows } from './push.ts';
import { startRows } from './start.ts';
import { validateRows } from './validate.ts';

// npm run bench -- [start] [validate] [plan] [push] [dispatch] [data] [demo] [phones] [--stores 20000] [--runs 5] [--check] [--built]
// Figures are ratios of pairs that run in turn; single times mean nothing on a shared machine.

const GROUPS: Readonly<Record<string, Group>> = {
  start: startRows,
  validate: validateRows,
  plan: planRows,
  push: pushRows,
  dispatch: dispatchRows,
  data: dataRows,
  demo: demoRows,
  phones: phoneRows,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stores: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '5' },
    /** Exit code 3 when a figure is above its budget. */
    check: { type: 'boolean', default: false },
    /** Measure dist/ as it is. */
    built: { type: 'boolean', default: false },
  },
});

if (!values.built) execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT, stdio: 'inherit' });

const names = positionals.length > 0 ? positionals : Object.keys(GROUPS);
const bench = new Bench({ stores: Number(values.stores) });
const results: Result[] = [];
try {
  for (const name of names) {
    const group = GROUPS[name];
    if (!group) throw new Error(`no group "${name}"; there are ${Object.keys(GROUPS).join(', ')}`);
    for await (const row of group(bench)) {
      const result = await measure(row, Number(values.runs));
      results.push(result);
      process.stderr.write(`${row.figure}: ${result.value?.toFixed(2) ?? 'missing'}\n`);
    }
  }
} finally {
  await bench.close();
}
console.log(markdownTable(results));
if (values.check && results.some(isOverBudget)) process.exitCode = 3;
