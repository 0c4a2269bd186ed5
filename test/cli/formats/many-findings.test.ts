import { beforeAll, describe, expect, it } from 'vitest';
import type { Format } from '../../../src/cli/formats/format.ts';
import { FORMAT_NAMES, loadFormat } from '../../../src/cli/formats/index.ts';
import { manyFiles, manyFindings, reportOf } from '../../helpers/reports.ts';

const COUNT = 10_000;
const diagnostics = manyFindings(COUNT);
const files = manyFiles(COUNT);

describe.each(FORMAT_NAMES)('%s at 10,000 findings', (name) => {
  let format: Format;

  beforeAll(async () => {
    format = await loadFormat(name);
    format(reportOf({ diagnostics: diagnostics.slice(0, 200), files }));
  });

  it('is written in less than a second', () => {
    const report = reportOf({ diagnostics, files, language: 'zh-CN' });
    const times = [1, 2, 3].map(() => {
      const { user: before } = process.cpuUsage();
      expect(format(report).length).toBeGreaterThan(1000);
      return process.cpuUsage().user - before;
    });
    // Processor time, because tests share the machine; the best of three, because they share a process and its garbage.
    expect(Math.min(...times)).toBeLessThan(1_000_000);
  });

  it('accounts for every finding: told, or counted as left out', () => {
    const text = format(reportOf({ diagnostics, files }));
    const told = new Set([...text.matchAll(/字段 (\d+) /g)].map(([, index]) => index)).size;
    const leftOut = Number(/Left out here: (\d+) of 10000 findings/.exec(text)?.[1] ?? 0);
    expect(told + leftOut).toBe(COUNT);
  });

  it('is the same text each time', () => {
    expect(format(reportOf({ diagnostics, files }))).toBe(format(reportOf({ diagnostics, files })));
  });
});
