import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { isPassed, validate } from '../../src/operations/validate.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { findingAt } from '../helpers/reports.ts';

function run(diagnostics: readonly Diagnostic[], maxWarnings?: number) {
  const counts = { files: 1, resources: 1, byKind: { Store: 1 } };
  return validate({ maxWarnings }, { diagnostics, counts } as Partial<Workspace> as Workspace).value;
}

describe('what passes validate', () => {
  const warnings = [1, 2, 3].map((line) => findingAt(`a.yaml:${line}:1`, { severity: 'warning' }));

  it('is a workspace without errors, however many warnings it has', () => {
    expect(run(warnings)).toMatchObject({ errors: 0, warnings: 3, notes: 0 });
    expect(isPassed(run(warnings))).toBe(true);
    expect(isPassed(run([...warnings, findingAt('a.yaml:4:1')]))).toBe(false);
  });

  it('is one with at most as many warnings as allowed', () => {
    expect([0, 2, 3, 4].map((most) => isPassed(run(warnings, most)))).toEqual([false, false, true, true]);
    expect(isPassed(run([findingAt('a.yaml:1:1', { severity: 'note' })], 0))).toBe(true);
    expect(isPassed(run([findingAt('a.yaml:1:1')], 100))).toBe(false);
  });
});
