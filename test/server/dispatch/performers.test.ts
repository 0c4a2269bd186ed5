import { describe, expect, it } from 'vitest';
import type { TaskTemplateSpec } from '../../../src/kinds/task-template/spec.ts';
import { type Colleague, choosePerformers, type Run } from '../../../src/server/dispatch/performers.ts';
import { TEMPLATE } from '../../scheduling/chain.ts';

const NOBODY_BUSY = { turn: 0, minutes: () => 0 };

function colleague(employeeNumber: string, roles: string[], change: Partial<Colleague> = {}): Colleague {
  return { employeeNumber, roles, skills: ['fire', 'course'], shifts: [{ from: 540, until: 1080 }], ...change };
}

function run(assignee: Partial<TaskTemplateSpec['assignee']>, change: Partial<Run> = {}): Run {
  const spec = { ...TEMPLATE, assignee: { strategy: 'role-on-shift', mode: 'one', ...assignee } } as TaskTemplateSpec;
  const roles = assignee.roles ?? ['clerk'];
  return { template: 't', spec, roles, skills: [], courses: [], from: 600, until: 660, ...change };
}

describe('who gets a task when there is a roster', () => {
  const [a, b, c] = [colleague('E1', ['clerk']), colleague('E2', ['clerk']), colleague('E3', ['manager'])];

  it('the only one of its roles on shift; of several, whoever takes it', () => {
    expect(choosePerformers(run({ roles: ['manager'] }), [a, b, c], NOBODY_BUSY)).toEqual([
      { employee: 'E3', roles: ['manager'] },
    ]);
    expect(choosePerformers(run({}), [a, b, c], NOBODY_BUSY)).toEqual([{ employee: null, roles: ['clerk'] }]);
  });

  it('everybody in turn, or the one who carries least', () => {
    const turns = [0, 1, 2].map((turn) =>
      choosePerformers(run({ strategy: 'round-robin' }), [b, a], { ...NOBODY_BUSY, turn }),
    );
    expect(turns.flat().map(({ employee }) => employee)).toEqual(['E1', 'E2', 'E1']);
    const minutes = (employee: string): number => (employee === 'E1' ? 20 : 5);
    expect(choosePerformers(run({ strategy: 'least-loaded' }), [a, b], { turn: 0, minutes })).toMatchObject([
      { employee: 'E2' },
    ]);
  });

  it('each of them, one task a person, in mode all', () => {
    expect(choosePerformers(run({ mode: 'all' }), [a, b, c], NOBODY_BUSY).map(({ employee }) => employee)).toEqual([
      'E1',
      'E2',
    ]);
  });

  it('nobody who is not there while it can be done, lacks a skill or has not done the course (R081)', () => {
    const off = colleague('E4', ['clerk'], { shifts: [{ from: 660, until: 1080 }] });
    const unskilled = colleague('E5', ['clerk'], { skills: ['course'] });
    const untrained = colleague('E6', ['clerk'], { skills: ['fire'] });
    const wanted = run({ strategy: 'round-robin' }, { skills: ['fire'], courses: ['course'] });
    expect(choosePerformers(wanted, [off, unskilled, untrained], NOBODY_BUSY)).toEqual([
      { employee: null, roles: ['clerk'] },
    ]);
    expect(choosePerformers(wanted, [off, unskilled, untrained, a], NOBODY_BUSY)).toMatchObject([{ employee: 'E1' }]);
  });

  it('the fallback’s, in order, when nobody is found', () => {
    const fallback = [{ strategy: 'claim-pool' as const, roles: ['cashier'] }, { strategy: 'store-manager' as const }];
    const manager = colleague('E7', ['store-manager']);
    expect(choosePerformers(run({ fallback }), [c, manager], NOBODY_BUSY)).toEqual([
      { employee: 'E7', roles: ['store-manager'] },
    ]);
    expect(choosePerformers(run({ fallback }), [c, manager, colleague('E8', ['cashier'])], NOBODY_BUSY)).toEqual([
      { employee: null, roles: ['cashier'] },
    ]);
  });

  it('those whom the template names, on a roster or not', () => {
    const named = colleague('E9', [], { shifts: [] });
    expect(choosePerformers(run({ strategy: 'named', staff: ['E9'] }), [a, named], NOBODY_BUSY)).toMatchObject([
      { employee: 'E9' },
    ]);
  });
});
