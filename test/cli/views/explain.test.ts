import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/cli/report/display-width.ts';
import { explainView } from '../../../src/cli/views/explain.ts';
import type { ExplainedField, Explanation, Word } from '../../../src/operations/explain.ts';
import { uiIn } from '../../helpers/reports.ts';

const range = (file: string, line: number) => ({ file, line, column: 5, endLine: line, endColumn: 9 });

const word = (address: string, value: unknown, wins = false): Word => ({
  address,
  action: value === null ? 'remove' : 'set',
  path: ['spec', 'x'],
  range: range(`${address.replace('/', '/north/')}.yaml`, 12),
  ...(value === null ? {} : { value }),
  wins,
});

const field = (path: string, parts: Partial<ExplainedField>): ExplainedField => ({
  path: path.split('.'),
  state: 'set',
  why: 'only',
  words: [],
  ...parts,
});

const explanation = (...fields: ExplainedField[]): Explanation => ({
  address: 'store/bj-wangfujing',
  displayName: { 'zh-CN': '北京王府井旗舰店', en: 'Beijing Wangfujing Flagship' },
  path: ['spec'],
  label: 'spec',
  layers: ['chain/xinghe', 'store-format/flagship', 'store/bj-wangfujing'].map((address) => ({
    address,
    range: range('x.yaml', 1),
  })),
  fields,
});

const MANY = explanation(
  field('spec.geofenceMeters', {
    value: 150,
    why: 'innermost',
    words: [word('chain/xinghe', 200), word('store/bj-wangfujing', 150, true)],
  }),
  field('spec.contacts.technician.for', {
    value: '设备报修，隔离区施工须提前一日办证，夜间请直接联系值班技师',
    words: [word('chain/xinghe', '设备报修，隔离区施工须提前一日办证，夜间请直接联系值班技师', true)],
  }),
  field('spec.contacts.it-admin', {
    state: 'removed',
    why: 'removed',
    words: [word('chain/xinghe', { group: 'desk' }), word('store/bj-wangfujing', null, true)],
  }),
  field('spec.calendar', { state: 'default', value: 'cn', why: 'default' }),
  field('spec.code', { value: 'XH-BJ-001', words: [word('store/bj-wangfujing', 'XH-BJ-001', true)] }),
);

describe('explain as text', () => {
  test('is a tree with every layer below what it speaks about', () => {
    expect(explainView(MANY, uiIn('en', 100)).split('\n')).toEqual([
      'store/bj-wangfujing  Beijing Wangfujing Flagship',
      'Layers, the innermost wins: chain/xinghe → store-format/flagship → store/bj-wangfujing',
      '',
      'spec',
      '├─ geofenceMeters: 150',
      '│  ├─ chain/xinghe: 200  chain/north/xinghe.yaml:12:5',
      '│  └─ ✔ store/bj-wangfujing: 150  store/north/bj-wangfujing.yaml:12:5',
      '├─ contacts',
      '│  ├─ technician',
      '│  │  └─ for: 设备报修，隔离区施工须提前一日办证，夜间请直接联系值班技师',
      '│  │       chain/xinghe chain/north/xinghe.yaml:12:5',
      '│  └─ it-admin: (removed)',
      '│     ├─ chain/xinghe: {"group":"desk"}  chain/north/xinghe.yaml:12:5',
      '│     └─ ✔ store/bj-wangfujing: removes it (null)  store/north/bj-wangfujing.yaml:12:5',
      "├─ calendar: cn (the schema's default)",
      '└─ code: XH-BJ-001  store/north/bj-wangfujing.yaml:12:5',
    ]);
  });

  test.each([40, 60, 80])(
    'keeps to %i columns, Chinese counted double; only places to follow may be wider',
    (width) => {
      for (const language of ['en', 'zh-CN'] as const) {
        const lines = explainView(MANY, uiIn(language, width)).split('\n');
        const tooWide = lines.filter((line) => displayWidth(line) > width);
        expect(tooWide.filter((line) => !/^[│ ]+(?:[a-z-]+\/\S+ )?\S+\.yaml:12:5$/.test(line))).toEqual([]);
        for (const place of ['chain/north/xinghe.yaml:12:5', 'store/north/bj-wangfujing.yaml:12:5'])
          expect(lines.some((line) => line.endsWith(place))).toBe(true);
      }
    },
  );

  test('says of one field why it is so, in either language', () => {
    const one: Explanation = {
      ...explanation(field('spec.geofenceMeters', { ...MANY.fields[0] })),
      path: ['spec', 'geofenceMeters'],
      label: 'spec.geofenceMeters',
      description: 'How far a check-in still counts. 打卡允许距离（米）。',
    };
    expect(explainView(one, uiIn('zh-CN', 80)).split('\n')).toEqual([
      'store/bj-wangfujing  北京王府井旗舰店',
      'spec.geofenceMeters: 150',
      '打卡允许距离（米）。',
      '',
      '├─ chain/xinghe: 200  chain/north/xinghe.yaml:12:5',
      '└─ ✔ store/bj-wangfujing: 150  store/north/bj-wangfujing.yaml:12:5',
      '2 层涉及该值，store/bj-wangfujing 在最内层，以其为准。',
    ]);
    expect(explainView(one, uiIn('en', 80))).toContain(
      'store/bj-wangfujing is the innermost of 2 layers that speak about it.',
    );
  });

  test('shows control characters as signs and long values cut', () => {
    const nasty = field('spec.note', {
      value: `\u001b[31m${'x'.repeat(300)}`,
      words: [word('chain/xinghe', 'x', true)],
    });
    const text = explainView(explanation(nasty), uiIn('en', 60));
    expect(text).toContain('note: ␛[31mxxx');
    expect(text).not.toContain('\u001b');
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(60);
  });
});
