import type { Outcome } from '../model/outcome.ts';
import type { ExitCode } from '../model/user-error.ts';
import type { Validation } from '../operations/validate.ts';
import type { Context } from './context.ts';
import type { Report } from './formats/format.ts';
import { VERSION } from './tool.ts';
import type { Ui } from './ui.ts';

/** Everything that the formats may use, of a run that has ended. */
export function validationReport(
  { value, diagnostics }: Outcome<Validation>,
  { context, exitCode, ui }: { readonly context: Context; readonly exitCode: ExitCode; readonly ui: Ui },
): Report {
  const { sources, config } = context;
  return {
    workspace: config.name,
    exitCode,
    value,
    diagnostics,
    sources,
    ui,
    toolVersion: VERSION,
    checkedAt: new Date(),
  };
}
