import { EXIT, UserError } from '../model/user-error.ts';
import type { FormattedFiles } from '../workspace/format/format-files.ts';
import type { FileChange } from '../workspace/write-files.ts';

export interface FmtOptions {
  /** Files or folders, relative to the workspace; everything when empty. */
  readonly paths: readonly string[];
  /** Only look. */
  readonly check: boolean;
}

export interface FmtPorts {
  formatFiles(paths: readonly string[]): Promise<FormattedFiles>;
  /** All or none. */
  writeFiles(changes: readonly FileChange[]): void;
}

/** Which files were not in canonical form. */
export interface Fmt {
  readonly files: number;
  readonly changed: readonly string[];
  readonly written: boolean;
}

/** Brings files into canonical form. With a file that cannot be read nothing is written at all. */
export async function fmt({ paths, check }: FmtOptions, { formatFiles, writeFiles }: FmtPorts): Promise<Fmt> {
  const { files, changes, diagnostics } = await formatFiles(paths);
  if (diagnostics.length > 0)
    throw new UserError('workspace/invalid', { errors: diagnostics.length }, { exitCode: EXIT.findings, diagnostics });
  if (!check) writeFiles(changes);
  return { files, changed: changes.map(({ file }) => file), written: !check && changes.length > 0 };
}
