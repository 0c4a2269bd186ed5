import { execa } from 'execa';
import type { Resource } from '../model/resource.ts';
import { parseValues } from './yaml/parse-values.ts';

/** The resources that some files held at a commit, as far as they could be read then; files that were not there hold none. */
export async function documentsAt(root: string, commit: string, files: Iterable<string>): Promise<Resource[]> {
  const input = [...files].filter((file) => !file.includes('\n')).map((file) => `${commit}:./${file}\n`);
  const { stdout } = await execa('git', ['cat-file', '--batch'], {
    cwd: root,
    input: input.join(''),
    encoding: 'buffer',
    stripFinalNewline: false,
  });
  const documents: Resource[] = [];
  for (const text of blobs(Buffer.from(stdout)))
    documents.push(...(parseValues(text).documents ?? []).filter(isResource));
  return documents;
}

function isResource(document: unknown): document is Resource {
  const { kind, metadata } = (document ?? {}) as Partial<Resource>;
  return typeof kind === 'string' && typeof (metadata as { name?: unknown } | undefined)?.name === 'string';
}

/** The contents in the output of `git cat-file --batch`: a line `ID blob SIZE`, the bytes, a line break; or `NAME missing`. */
function* blobs(output: Buffer): Generator<string> {
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf('\n', start);
    const header = output.toString('utf8', start, end);
    const size = Number(/ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    start = end + 1;
    if (Number.isNaN(size)) continue;
    yield output.toString('utf8', start, start + size);
    start += size + 1;
  }
}
