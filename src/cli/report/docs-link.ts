import { messagesIn } from '../messages/index.ts';

const DOCS = 'https://storeops.dev/docs';

/** Where a code is explained: its heading in docs/, a user's own, such as policy/user/x, under its family's. */
export function docsLink(code: string): string {
  // Built-in rules, which say why, have a page of their own.
  const page = messagesIn('en').template(code)?.why === undefined ? 'diagnostics' : 'policies';
  return `${DOCS}/${page}#${code.split('/', 2).join('')}`;
}
