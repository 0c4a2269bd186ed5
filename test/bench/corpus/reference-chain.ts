import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Resource } from '../../../src/model/resource.ts';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';

/** A document of the reference chain; its spec is changed in copies without knowing all of it. */
export type Document = Resource<Record<string, unknown>>;

/** The project, which is the reference chain's workspace. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** The chain's environments have platforms and overlays that a generated chain has not. */
const ENVIRONMENTS = /^(?:#.*\n)?environments:\n(?: .*\n)*/m;

/** The text of every file of the reference chain by its path in the workspace, `storeops.yaml` included. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of ['stores', 'templates'])
    for (const file of readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.yaml')) files.set(`${folder}/${file.replaceAll(path.sep, '/')}`, '');
  files.set('storeops.yaml', '');
  for (const file of files.keys()) files.set(file, readFileSync(path.join(projectRoot, file), 'utf8'));
  files.set('storeops.yaml', (files.get('storeops.yaml') ?? '').replace(ENVIRONMENTS, ''));
  return files;
}

/** The documents in these files by kind. */
export function documentsByKind(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Document[]> {
  const byKind = new Map<string, Document[]>();
  for (const [file, text] of files) {
    if (file === 'storeops.yaml') continue;
    const { documents, errors } = parseValues(text);
    if (errors) throw new Error(`${file}: ${JSON.stringify(errors)}`);
    for (const document of documents as Document[])
      byKind.set(document.kind, [...(byKind.get(document.kind) ?? []), document]);
  }
  return byKind;
}

/** A number with leading zeros. */
export function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** A copy under another name; the display names get the number behind them. */
export function renamed(document: Document, name: string, number: string): Document {
  const { displayName } = document.metadata;
  const names = displayName && {
    'zh-CN': `${displayName['zh-CN']}${number}`,
    ...(displayName.en && { en: `${displayName.en} ${number}` }),
  };
  return { ...document, metadata: { ...document.metadata, name, ...(names && { displayName: names }) } };
}

/** A copy without some fields. */
export function without(fields: Record<string, unknown>, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
