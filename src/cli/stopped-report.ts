import type { UserError } from '../model/user-error.ts';
import type { Context } from './context.ts';
import { FORMAT_NAMES, loadFormat } from './formats/index.ts';
import { VERSION } from './tool.ts';
import type { Ui } from './ui.ts';

/** Findings in storeops.yaml stop a run before it begins; a host's format tells them all the same. */
export async function stoppedReport(
  { diagnostics, exitCode }: UserError,
  { context, argv, ui }: { readonly context: Context; readonly argv: readonly string[]; readonly ui: Ui },
): Promise<string | undefined> {
  const name = FORMAT_NAMES.find((format) => isAskedFor(format, argv));
  // A terminal and a program have their answer already.
  if (name === undefined || name === 'pretty' || name === 'json' || diagnostics.length === 0) return undefined;
  const format = await loadFormat(name);
  const counts = { files: 0, resources: 0, byKind: {} };
  return format({
    workspace: 'storeops.yaml',
    exitCode,
    value: { counts, errors: diagnostics.length, warnings: 0, notes: 0 },
    diagnostics,
    sources: context.sources,
    ui,
    toolVersion: VERSION,
    checkedAt: new Date(),
  });
}

/** The flags may be what is wrong, so they are not parsed. */
function isAskedFor(format: string, argv: readonly string[]): boolean {
  return argv.some(
    (text, index) => text === `--format=${format}` || (text === format && argv[index - 1] === '--format'),
  );
}
