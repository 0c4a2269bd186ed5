import path from 'node:path';
import type { VerifiedTrace } from '../operations/rollout-history/verify-trace.ts';
import type { SchemaPorts } from '../operations/schema.ts';
import { diagnosticDocument } from './diagnostic-document.ts';
import type { Messages } from './messages/index.ts';
import { paperMarkdown } from './paper/paper-markdown.ts';
import { rolloutHistoryPaper } from './views/rollout-history-paper.ts';

const SCHEMA = 'https://storeops.dev/schemas/v1/output/rollout-trace.schema.json';

interface SavePorts {
  readonly files: SchemaPorts['files'];
  readonly messages: Messages;
}

/** Writes the bundle for auditors into a folder; says what was written. */
export function saveTrace(folder: string, value: VerifiedTrace, { files, messages }: SavePorts): string {
  const { trace, diagnostics } = value;
  const findings = diagnostics.map((diagnostic) => diagnosticDocument(diagnostic, messages));
  const json = JSON.stringify({ $schema: SCHEMA, ...trace, findings }, null, 2);
  const texts = new Map([
    ['rollout-trace.json', `${json}\n`],
    ['rollout-trace.md', `${paperMarkdown(rolloutHistoryPaper(value, messages))}\n`],
  ]);
  files.write(folder, texts);
  const written = [...texts.keys()].map((file) => path.join(folder, file));
  return messages.text('trace.saved', { files: written.join(', ') });
}
