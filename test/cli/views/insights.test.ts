import { describe, expect, test } from 'vitest';
import { abnormalStoresView } from '../../../src/cli/views/abnormal-stores.ts';
import { commonProblemsView } from '../../../src/cli/views/common-problems.ts';
import { footfallPeaksView } from '../../../src/cli/views/footfall-peaks.ts';
import { improvementsView } from '../../../src/cli/views/improvements.ts';
import { lowActivityView } from '../../../src/cli/views/low-activity.ts';
import { uiIn } from '../../helpers/reports.ts';

const window = { from: '2026-09-01', to: '2026-09-30' };

describe('what deserves a look, as people read it', () => {
  test('stores that stand out, with their peers and how far they are from them (R026)', () => {
    const store = {
      ...{ store: 'bj-wangfujing', format: 'flagship', tier: 'a', value: { numerator: '6', denominator: '10' } },
      ...{ median: 0.95, score: -7.123456, peers: 6, isWorse: true, rows: '/v1/metrics/on-time-rate/rows' },
    };
    const answer = { metric: 'on-time-rate', window, total: 1, items: [store], unjudged: ['a', 'b'] };
    expect(abnormalStoresView(answer, uiIn('en'))).toBe(
      [
        'on-time-rate  2026-09-01 – 2026-09-30  1 store out of line',
        '',
        'STORE          SIDE   EXACT   MEDIAN  SCORE   PEERS  FORMAT, TIER',
        'bj-wangfujing  worse  6 / 10  0.95    -7.123  6      flagship a',
        '2 stores without a value or with too few peers',
      ].join('\n'),
    );
  });

  test('problems that stores share (R090)', () => {
    const item = {
      ...({ type: 'device-model', category: 'pos', model: 'P-200', occurrences: 7, subjects: ['task/1'] } as const),
      stores: ['s1', 's2', 's3', 's4', 's5', 's6'],
    };
    expect(commonProblemsView({ window, total: 1, items: [item] }, uiIn('zh-CN'))).toBe(
      [
        '2026-09-01 – 2026-09-30  1 个共性问题',
        '',
        '类别      问题       次数  门店',
        '设备故障  pos P-200  7     s1, s2, s3, s4, s5 … (6)',
      ].join('\n'),
    );
  });

  test('people who are hardly there, with the days that this rests on (R092)', () => {
    const person = {
      employeeNumber: 'E1',
      store: 's1',
      positions: ['导购'],
      rostered: 22,
      active: 10,
      lastActive: null,
    };
    expect(lowActivityView({ window, total: 1, rostered: 9, items: [person] }, uiIn('en'))).toBe(
      [
        '2026-09-01 – 2026-09-30  1 of 9 people on the roster hardly active',
        '',
        'STORE  EMPLOYEE  POSITIONS  DAYS ACTIVE  LAST ACTIVE',
        's1     E1        导购       10 / 22      never',
      ].join('\n'),
    );
  });

  test('hours of weekends when stores are crowded (R070)', () => {
    const peak = { store: 's1', weekday: 6, from: 9, until: 12, visitors: 300, usual: 120 };
    expect(footfallPeaksView({ window, total: 1, items: [peak] }, uiIn('zh-CN'))).toBe(
      [
        '2026-09-01 – 2026-09-30  1 个周末高峰时段',
        '',
        '门店  星期    时段         客流  工作日同时段',
        's1    星期六  09:00–12:00  300   120',
      ].join('\n'),
    );
  });

  test('what feedback led to, from the issue to the figure (R087)', () => {
    const improvement = {
      ...{ feedback: 7, receivedAt: '2026-08-01T00:00:00Z', store: 's1', issue: '点检太长', action: '拆成两步' },
      ...{ subject: 'task-template/demo-check', commit: '4f1c9e5212345678', revision: 7, release: '2026-Q3' },
      ...{ changedAt: '2026-08-20T02:00:00Z', changes: [], metric: 'on-time-rate', unit: 'ratio', early: true },
      before: { from: '2026-07-23', to: '2026-08-19', numerator: '90', denominator: '100', samples: 100 },
      after: { from: '2026-08-21', to: '2026-09-17', samples: 0 },
    };
    expect(improvementsView([improvement], uiIn('en'))).toBe(
      [
        '#7 点检太长  s1',
        '  decided: 拆成两步',
        '  changed: task-template/demo-check, 2026-08-20, 4f1c9e521234, revision 7, 2026-Q3',
        '  on-time-rate: 90.0% → missing  the days after the change are not over',
      ].join('\n'),
    );
  });
});
