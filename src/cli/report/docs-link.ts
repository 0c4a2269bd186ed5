const DIAGNOSTICS = 'https://storeops.dev/docs/diagnostics';

/** Where a code is explained: its heading in docs/diagnostics.md. */
export function docsLink(code: string): string {
  return `${DIAGNOSTICS}#${code.replaceAll('/', '')}`;
}
