import type { Messages } from '../messages/index.ts';
import type { Finding } from './finding.ts';
import { tally } from './severities.ts';

/** Says exactly what a report leaves out; undefined when it leaves out nothing. */
export function leftOutText(
  { leftOut, total }: { readonly leftOut: readonly Finding[]; readonly total: number },
  messages: Messages,
): string | undefined {
  if (leftOut.length === 0) return undefined;
  return messages.text('report.leftOut', { leftOut: leftOut.length, total, ...tally(leftOut) });
}
