import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { fastParse } from '../../../src/workspace/yaml/fast-parse.ts';

export type Agreement = 'same' | 'stepped aside' | { readonly fast: unknown; readonly full: unknown };

/** Compares the fast parser with the `yaml` package on one text; an object is a bug in the fast parser. */
export function agreement(text: string): Agreement {
  const fast = fastParse(text);
  if (fast === undefined) return 'stepped aside';
  const full = fullParse(text);
  const same = isDeepStrictEqual(fast, full) && JSON.stringify(fast) === JSON.stringify(full);
  return same ? 'same' : { fast, full };
}

/** The values by the `yaml` package, or its complaints. */
export function fullParse(text: string): unknown {
  const documents = parseAllDocuments(text, {
    schema: 'core',
    version: '1.2',
    logLevel: 'silent',
    prettyErrors: false,
  });
  const complaints = ('empty' in documents ? [documents] : documents).flatMap(({ errors, warnings }) => [
    ...errors,
    ...warnings,
  ]);
  return complaints.length > 0
    ? complaints.map(({ code, message }) => `${code} ${message}`)
    : documents.map((document) => document.toJS());
}
