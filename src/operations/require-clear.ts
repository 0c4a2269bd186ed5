import type { Diagnostic } from '../model/diagnostic.ts';
import { EXIT, UserError } from '../model/user-error.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Stops when it is unclear what some file declares: it cannot be read, a document has no kind or name, or two have the
 * same. Other findings are about values, and what is live may be their correction.
 */
export function requireClear(workspace: Workspace): void {
  const unclear = workspace.diagnostics.filter(
    (diagnostic) => diagnostic.severity === 'error' && isUnclear(diagnostic),
  );
  if (unclear.length > 0)
    throw new UserError(
      'workspace/invalid',
      { errors: unclear.length },
      { exitCode: EXIT.findings, diagnostics: unclear },
    );
}

const UNCLEAR = new Set(['shape/not-a-resource', 'shape/unknown-kind', 'shape/api-version', 'reference/duplicate']);

function isUnclear({ code, path = [], args }: Diagnostic): boolean {
  if (UNCLEAR.has(code) || /^(yaml|file)\//.test(code)) return true;
  if (path[0] === 'kind' || (path[0] === 'metadata' && (path.length === 1 || path[1] === 'name'))) return true;
  return path.length === 0 && (args?.field === 'kind' || args?.field === 'metadata');
}
