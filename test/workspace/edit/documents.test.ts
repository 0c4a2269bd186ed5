import { describe, expect, test } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import { addDocument, newDocument } from '../../../src/workspace/edit/new-document.ts';
import { removeDocuments } from '../../../src/workspace/edit/remove-documents.ts';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';
import { readResources, yamlFiles } from '../../helpers/reference-chain.ts';

const region: Resource = {
  apiVersion: 'storeops.dev/v1',
  kind: 'Region',
  spec: { adminDivision: '110000', level: 'city', parent: 'north' },
  metadata: { labels: { b: '2', a: '1' }, displayName: { en: 'Beijing', 'zh-CN': '北京' }, name: 'beijing' },
};

const REGION = `apiVersion: storeops.dev/v1
kind: Region
metadata:
  name: beijing
  displayName:
    zh-CN: 北京
    en: Beijing
  labels:
    b: "2"
    a: "1"
spec:
  parent: north
  level: city
  adminDivision: "110000"
`;

describe('a new document', () => {
  test('has its keys in the order of the schema', () => {
    expect(newDocument(region)).toBe(REGION);
  });

  test('says what the resource says, for every resource of the chain', () => {
    for (const resource of readResources([...yamlFiles('stores'), ...yamlFiles('templates')]))
      expect(parseValues(newDocument(resource as Resource)).documents).toEqual([resource]);
  });

  test('goes to the end of a file, behind a marker when there is something above', () => {
    expect(addDocument('', region)).toBe(REGION);
    expect(addDocument('# 区域\n', region)).toBe(`# 区域\n${REGION}`);
    expect(addDocument('a: 1 # 无换行', region)).toBe(`a: 1 # 无换行\n---\n${REGION}`);
    expect(addDocument('a: 1\r\n', region)).toBe(`a: 1\r\n---\r\n${REGION.replaceAll('\n', '\r\n')}`);
  });
});

const FILE = `# yaml-language-server: $schema=../schemas/region.schema.json
# 大区

a: 1 # 一
# 甲下
---
# 乙
b: 2
--- # 丙
c: 3
`;

describe('a file with several documents', () => {
  test('loses one in the middle with all its comments', () => {
    expect(removeDocuments(FILE, new Set([1]))).toBe(FILE.replace(/---\n# 乙\nb: 2\n/, ''));
  });

  test('loses its first one but not what stands above it', () => {
    expect(removeDocuments(FILE, new Set([0]))).toBe(FILE.replace(/a: 1 # 一\n# 甲下\n---\n/, ''));
  });

  test('loses its last ones', () => {
    expect(removeDocuments(FILE, new Set([1, 2]))).toBe(FILE.slice(0, FILE.indexOf('---')));
    expect(parseValues(removeDocuments(FILE, new Set([0, 1])) ?? '').documents).toEqual([{ c: 3 }]);
  });

  test('is gone when none is left, whatever comments and empty documents remain', () => {
    expect(removeDocuments(FILE, new Set([0, 1, 2]))).toBeUndefined();
    expect(removeDocuments('a: 1\n---\n# nothing\n', new Set([0]))).toBeUndefined();
  });

  test('works with end markers and documents on the line of their marker', () => {
    expect(removeDocuments('a: 1\n...\nb: 2\n', new Set([0]))).toBe('b: 2\n');
    expect(removeDocuments('--- {a: 1}\n--- {b: 2}\n', new Set([0]))).toBe(' {b: 2}\n');
    expect(removeDocuments('--- {a: 1}\n--- {b: 2}\n', new Set([1]))).toBe('--- {a: 1}\n');
  });
});
