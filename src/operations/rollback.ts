import type { Plan } from '../model/plan.ts';
import type { Platform } from '../platforms/platform.ts';
import { historyOf } from './history.ts';
import { plan } from './plan.ts';
import { snapshotSource } from './source.ts';

/** The plan that takes a platform back to an earlier revision: what was added since then goes, what was deleted returns. */
export async function planRollback(
  revision: number,
  options: { readonly tool: string },
  platform: Platform,
): Promise<Plan> {
  const source = snapshotSource(await historyOf(platform).snapshotAt(revision));
  return plan({ prune: true, tool: options.tool, commit: { dirty: false } }, { source, platform });
}
