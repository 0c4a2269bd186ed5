import type { Messages } from '../messages/index.ts';
import type { Fold } from './same-findings.ts';
import { visible } from './visible.ts';

/** `… and the same in 312 more files: a.yaml, b.yaml, c.yaml, …`; `quote` marks a file's name up. */
export function foldText({ more, files }: Fold, messages: Messages, quote: (file: string) => string = visible): string {
  const names = files.slice(0, 3).map(quote);
  const args = {
    files: files.length,
    places: more.length,
    names: [...names, ...(files.length > 3 ? ['…'] : [])].join(', '),
  };
  return messages.text(more.length === files.length ? 'report.same.files' : 'report.same.places', args);
}
