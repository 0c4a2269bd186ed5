import { describe, expect, test } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import { editDocument } from '../../../src/workspace/edit/edit-document.ts';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';

function documentsOf(text: string): Resource[] {
  const { documents, errors } = parseValues(text);
  if (errors) throw new Error(`${JSON.stringify(errors)} in\n${text}`);
  return documents as Resource[];
}

/** Edits the first document: `change` makes of what it says what it is to say. */
function edit(text: string, change: (value: never) => unknown): string {
  const [value] = documentsOf(text);
  const target = change(structuredClone(value) as never) as Resource;
  const edited = editDocument(text, 0, target);
  expect(documentsOf(edited)[0]).toEqual(target);
  return edited;
}

const DEVICES = `# 文件头
apiVersion: storeops.dev/v1
kind: Store
spec:
  # 编码不再修改
  code: XH-BJ-001   # 两空格以上也保留
  openingHours:
    - days: [Mo, Tu]
      open: '10:00'
      close: "22:00"

  # 设备清单
  devices:
    # 主收银台
    - code: POS-01
      zone: checkout
    # 备用机
    - code: POS-02
      zone: checkout # 收银台
    - {code: TV-01, zone: televisions}
  # 结束
`;

describe('a document', () => {
  test('keeps quotes, odd blanks and comments around a changed value', () => {
    const edited = edit(
      DEVICES,
      (store: { spec: { code: string; openingHours: { open: string; close: string }[] } }) => {
        store.spec.code = 'XH-BJ-002';
        (store.spec.openingHours[0] as { open: string }).open = '09:30';
        (store.spec.openingHours[0] as { close: string }).close = '21:00';
        return store;
      },
    );
    expect(edited).toBe(
      DEVICES.replace('XH-BJ-001 ', 'XH-BJ-002 ').replace("'10:00'", "'09:30'").replace('"22:00"', '"21:00"'),
    );
  });

  test('loses an item together with the comment directly above it', () => {
    const edited = edit(DEVICES, (store: { spec: { devices: unknown[] } }) => {
      store.spec.devices.splice(1, 1);
      return store;
    });
    expect(edited).toBe(DEVICES.replace(/ {4}# 备用机\n.*\n.*\n/, ''));
  });

  test('keeps comments above the first item, which may be about all of them', () => {
    const edited = edit(DEVICES, (store: { spec: { devices: unknown[] } }) => {
      store.spec.devices.splice(0, 1);
      return store;
    });
    expect(edited).toBe(DEVICES.replace(/ {4}- code: POS-01\n.*\n/, ''));
  });

  test('moves an item with its comment, changed on the way', () => {
    const edited = edit(DEVICES, (store: { spec: { devices: { zone: string }[] } }) => {
      const [first, second, third] = store.spec.devices;
      return { ...store, spec: { ...store.spec, devices: [second, { ...first, zone: 'stockroom' }, third] } };
    });
    expect(edited).toBe(
      DEVICES.replace(/( {4}# 主收银台\n.*\n.*\n)( {4}# 备用机\n.*\n.*\n)/, '$2$1').replace(
        'zone: checkout\n',
        'zone: stockroom\n',
      ),
    );
  });

  test('gets new keys where the schema has them, and new items in the style of the others', () => {
    const edited = edit(DEVICES, (store: { spec: { devices: unknown[] } }) => ({
      ...store,
      metadata: { name: 'bj-wangfujing' },
      spec: {
        ...store.spec,
        region: 'beijing',
        devices: [...store.spec.devices, { code: 'TV-02', zone: 'televisions' }],
      },
    }));
    expect(edited).toBe(
      DEVICES.replace('kind: Store\n', 'kind: Store\nmetadata:\n  name: bj-wangfujing\n')
        .replace(/( {2}code: XH.*\n)/, '$1  region: beijing\n')
        .replace('  # 结束', '    - code: TV-02\n      zone: televisions\n  # 结束'),
    );
  });

  test('changes brackets in their line, in the way they are written', () => {
    const edited = edit(DEVICES, (store: { spec: { devices: object[]; openingHours: { days: string[] }[] } }) => {
      store.spec.devices[2] = { code: 'TV-01', zone: 'televisions', model: 'Max, 98"' };
      (store.spec.openingHours[0] as { days: string[] }).days.push('We');
      return store;
    });
    expect(edited).toBe(
      DEVICES.replace(
        '{code: TV-01, zone: televisions}',
        `{code: TV-01, model: 'Max, 98"', zone: televisions}`,
      ).replace('[Mo, Tu]', '[Mo, Tu, We]'),
    );
  });

  test('writes brackets out that no longer fit their line', () => {
    const text = 'kind: Store\nspec:\n  address: { street: a, mall: b } # 地址\n  code: X\n';
    const edited = edit(text, (store: { spec: object }) => ({
      ...store,
      spec: { ...store.spec, address: { street: '街'.repeat(60), mall: 'b' } },
    }));
    expect(edited).toBe(
      text.replace('{ street: a, mall: b } # 地址', `# 地址\n    street: ${'街'.repeat(60)}\n    mall: b`),
    );
  });

  test('takes out the first key of an item, and puts one before it', () => {
    const text = 'spec:\n  - kind: a\n    # 说明\n    b: 1\n  - c: 1\n';
    expect(edit(text, () => ({ spec: [{ b: 1 }, { c: 1 }] }))).toBe('spec:\n  - # 说明\n    b: 1\n  - c: 1\n');
    expect(
      edit(text, () => ({
        spec: [
          { kind: 'a', b: 1 },
          { a: { x: 1 }, c: 1 },
        ],
      })),
    ).toBe('spec:\n  - kind: a\n    # 说明\n    b: 1\n  - a:\n      x: 1\n    c: 1\n');
  });

  test('exchanges a value for one of another kind, and keeps the comment of its line', () => {
    const text = 'a: # 说明\n  b: 1\n  # 末尾\nc: |\n  text\nd: 1\n';
    expect(edit(text, () => ({ a: 2, c: [1], d: { e: 'one\ntwo\n' } }))).toBe(
      'a: 2 # 说明\n  # 末尾\nc: [1]\nd:\n  e: |\n    one\n    two\n',
    );
  });

  test('empties and fills collections', () => {
    expect(edit('a:\n  - 1\n  - 2\nb: {}\nc:\n', () => ({ a: [], b: { x: 1 }, c: 'z' }))).toBe(
      'a: []\nb:\n  x: 1\nc: z\n',
    );
  });

  test('keeps the breaks of a folded text where the text around them did not change', () => {
    const text =
      "rule: >-\n  !has(spec.ladders) || size(spec.ladders) == 0\n  || spec.nodes.all(n, n.action != 'auto-approve')\n  || spec.disabled\n";
    expect(edit(text, ({ rule }: { rule: string }) => ({ rule: rule.replace('auto-approve', 'approve') }))).toBe(
      text.replace('auto-approve', 'approve'),
    );
  });

  test('keeps the line ends of Windows, a byte order mark and a missing last line end', () => {
    const text = '\ufeffa: 1\r\nb:\r\n  - x: 1\r\nc: 3';
    expect(edit(text.slice(1), () => ({ a: 2, b: [{ x: 1 }, { x: 2, y: 3 }], c: 3, d: 4 }))).toBe(
      'a: 2\r\nb:\r\n  - x: 1\r\n  - x: 2\r\n    y: 3\r\nc: 3\r\nd: 4',
    );
    expect(editDocument(text, 0, { a: 1, b: [{ x: 1 }] } as never)).toBe('\ufeffa: 1\r\nb:\r\n  - x: 1');
  });

  test('is written anew, with its comments, when aliases leave no other way', () => {
    const text = '# 头\na: &x\n  b: 1 # 一\nc: *x\n---\n{ untouched:   yes }\n';
    expect(edit(text, () => ({ a: { b: 2 }, c: { b: 1 } }))).toBe(
      '# 头\na:\n  b: 2 # 一\nc:\n  b: 1\n---\n{ untouched:   yes }\n',
    );
  });

  test('that says what it is to say already is not touched', () => {
    const text = 'b:   1\na: { }\n';
    expect(editDocument(text, 0, { a: {}, b: 1 } as never)).toBe(text);
  });
});
