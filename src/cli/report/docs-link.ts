const DIAGNOSTICS = 'https://storeops.dev/docs/diagnostics';

/** Where a code is explained: its heading in docs/diagnostics.md; a user's own, such as policy/user/x, under its family's. */
export function docsLink(code: string): string {
  return `${DIAGNOSTICS}#${code.split('/', 2).join('')}`;
}
