import { expect, test } from 'vitest';
import { mergeEditorSettings } from '../../src/workspace/editor-settings.ts';
import { parseWithComments } from '../../src/workspace/json-member.ts';

const OURS = { './schemas/store.schema.json': ['stores/*.yaml'] };

test('settings that are not there yet hold the mappings alone', () => {
  for (const text of [undefined, '', '\n'])
    expect(JSON.parse(mergeEditorSettings(text, OURS))).toEqual({ 'yaml.schemas': OURS });
});

test('mappings to schemas of others stay, our own are brought up to date', () => {
  const text = JSON.stringify({
    'yaml.schemas': { 'other.json': 'a.yaml', './schemas/store.schema.json': ['old'] },
    b: 1,
  });
  expect(JSON.parse(mergeEditorSettings(text, OURS))).toEqual({
    'yaml.schemas': { 'other.json': 'a.yaml', ...OURS },
    b: 1,
  });
});

test('all text outside the mappings stays to the letter, with comments, trailing commas and strings that look like either', () => {
  const before =
    '// { first\n/* [ */ {\n  "url": "https://x//y", // "z": }\n  "yaml.schemas": { "o": [1,], }, // end\n}\n// after\n';
  const after = mergeEditorSettings(before, OURS);
  expect(after.startsWith('// { first\n/* [ */ {\n  "url": "https://x//y", // "z": }\n  "yaml.schemas": {')).toBe(true);
  expect(after.endsWith('}, // end\n}\n// after\n')).toBe(true);
  expect(parseWithComments(after)).toEqual({ url: 'https://x//y', 'yaml.schemas': { o: [1], ...OURS } });
});

test('the mappings are put first where there were none', () => {
  const after = mergeEditorSettings('// {\n{\n  "a": 1 // one\n}\n', OURS);
  expect(after).toContain('"a": 1 // one\n}\n');
  expect(parseWithComments(after)).toEqual({ 'yaml.schemas': OURS, a: 1 });
  expect(parseWithComments(mergeEditorSettings('{}', OURS))).toEqual({ 'yaml.schemas': OURS });
  expect(parseWithComments(mergeEditorSettings('{ // nothing\n}', OURS))).toEqual({ 'yaml.schemas': OURS });
});

test('what is not an object of settings is refused', () => {
  for (const text of ['[]', '{', '{ "a" 1 }', '{ a: 1 }', 'null', '{ "a": 1 } }'])
    expect(() => mergeEditorSettings(text, OURS), text).toThrow('workspace/editor-settings');
});
