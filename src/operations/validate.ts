import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ChangesSince } from '../workspace/changes-since.ts';
import type { Workspace, WorkspaceCounts } from '../workspace/workspace.ts';

export interface ValidateOptions {
  /** Report only findings in these files or folders, relative to the workspace; the whole workspace is checked all the same. */
  readonly paths?: readonly string[];
  /** More warnings than this fail; any number may stand when absent. */
  readonly maxWarnings?: number | undefined;
  /** What the workspace's findings are limited to. */
  readonly since?: ChangesSince | undefined;
}

/** What `validate` answers beside its findings. */
export interface Validation {
  readonly counts: WorkspaceCounts;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** The limit that was asked for. */
  readonly maxWarnings?: number;
  /** What the findings were limited to. */
  readonly since?: { readonly commit: string; readonly files: number };
}

/** The findings of a workspace: all, or those in some places. */
export function validate(options: ValidateOptions, workspace: Workspace): Outcome<Validation> {
  const { maxWarnings, since, paths } = options;
  const diagnostics = workspace.diagnostics.filter((diagnostic) => isBelow(diagnostic, paths));
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const value = {
    counts: workspace.counts,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(since ? { since: { commit: since.commit, files: since.files.size } } : {}),
  };
  return { value, diagnostics };
}

/** No errors, and no more warnings than allowed. */
export function isPassed({ errors, warnings, maxWarnings = Number.POSITIVE_INFINITY }: Validation): boolean {
  return errors === 0 && warnings <= maxWarnings;
}

function isBelow({ range }: Diagnostic, paths: readonly string[] = []): boolean {
  if (paths.length === 0 || !range) return true;
  return paths.some((path) => path === '' || range.file === path || range.file.startsWith(`${path}/`));
}
