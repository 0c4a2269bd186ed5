import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { Platform, ReportRequest } from '../platforms/platform.ts';
import type { FolderFiles } from '../workspace/folder-files.ts';

export interface ReportPorts {
  readonly platform: Platform;
  readonly files: FolderFiles;
}

/** A report: its document when it is JSON, otherwise its text; or the file that it was written to. */
export interface MadeReport {
  readonly type: string;
  readonly format: string;
  readonly content?: unknown;
  readonly file?: string;
}

const FORMAT_OF_ENDING: Readonly<Record<string, string>> = {
  ...{ '.html': 'html', '.htm': 'html', '.md': 'markdown', '.csv': 'csv', '.json': 'json' },
};

/** Has the platform make a report, in Chinese unless another language is asked for. */
export async function report(
  request: Omit<ReportRequest, 'format'>,
  { format: wanted, out }: { readonly format?: string | undefined; readonly out?: string | undefined },
  { platform, files }: ReportPorts,
): Promise<MadeReport> {
  if (!platform.reports) throw new UserError('platform/no-metrics', { platform: platform.name });
  const format = wanted ?? FORMAT_OF_ENDING[path.extname(out ?? '').toLowerCase()] ?? 'markdown';
  const text = await platform.reports.read({ ...request, format });
  const { type } = request;
  if (out === undefined) return { type, format, content: format === 'json' ? JSON.parse(text) : text };
  files.write(path.dirname(out), new Map([[path.basename(out), text]]));
  return { type, format, file: out };
}
