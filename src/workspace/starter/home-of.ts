import path from 'node:path';
import { checkText } from '../check-text.ts';
import { referenceChain } from './starter-files.ts';

/** The folder in which the chain that comes with the package keeps a kind: `templates/sops`; the innermost that holds all of it. */
export function homeOf(slug: string): string {
  let home: readonly string[] | undefined;
  for (const [file, text] of referenceChain()) {
    if (!checkText(file, text).documents.some(({ facts }) => facts.address.startsWith(`${slug}/`))) continue;
    const folders = path.posix.dirname(file).split('/');
    const common = (home ?? folders).findIndex((folder, index) => folder !== folders[index]);
    home = common < 0 ? (home ?? folders) : (home ?? folders).slice(0, common);
  }
  return home?.join('/') ?? 'templates';
}
