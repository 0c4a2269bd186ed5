import path from 'node:path';

// Set by the build, whose one file lies in `dist/`; running from source, this file lies two folders deep.
declare const STOREOPS_BUILD: string | undefined;

/** The installed package: `schemas/`, `templates/` and `stores/` lie in it. */
export function packageFolder(): string {
  if (typeof STOREOPS_BUILD === 'string') return path.dirname(__dirname);
  return path.resolve(import.meta.dirname, '../..');
}
