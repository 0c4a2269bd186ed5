import { readFileSync, writeFileSync } from 'node:fs';
import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/user-error.ts';
import { readPlan } from '../operations/read-plan.ts';

/** The plan in a file that `plan --out` wrote. */
export function readPlanFile(file: string): Plan {
  return readPlan(
    tried(() => readFileSync(file, 'utf8'), { code: 'plan/no-file', file }),
    file,
  );
}

export function writePlanFile(file: string, plan: Plan): void {
  tried(() => writeFileSync(file, JSON.stringify(plan)), { code: 'plan/unwritable', file });
}

function tried<T>(work: () => T, { code, file }: { readonly code: string; readonly file: string }): T {
  try {
    return work();
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new UserError(code, { file, reason }, { cause });
  }
}
