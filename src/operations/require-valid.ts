import { EXIT, UserError } from '../model/user-error.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Stops with all findings when a workspace has errors: nothing is planned or pushed from it. */
export function requireValid(workspace: Workspace): void {
  const errors = workspace.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new UserError(
      'workspace/invalid',
      { errors: errors.length },
      { exitCode: EXIT.findings, diagnostics: workspace.diagnostics },
    );
}
