import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOfText } from '../../../src/model/address.ts';
import { canonicalJson } from '../../../src/model/canonical-json.ts';
import { contentHash } from '../../../src/model/content-hash.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';

/** Every resource of a workspace as a row of COPY's text format: address, hash, document. */
export function copyRowsText(root: string): string {
  const rows: string[] = [];
  for (const folder of ['stores', 'templates'])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.yaml')) rows.push(...rowsOf(readFileSync(path.join(root, folder, file), 'utf8')));
  return rows.join('');
}

function rowsOf(text: string): string[] {
  const documents = (parseValues(text).documents ?? []) as readonly Resource[];
  return documents.map((document) => {
    const escaped = canonicalJson(document).replaceAll('\\', '\\\\');
    return `${addressOfText(document)}\t${contentHash(document)}\t${escaped}\n`;
  });
}
