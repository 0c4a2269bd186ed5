import type { Plan } from '../model/plan.ts';
import { plan } from '../operations/plan.ts';
import { requireValid } from '../operations/require-valid.ts';
import { workspaceSource } from '../operations/source.ts';
import type { Context } from './context.ts';
import { TOOL } from './tool.ts';

/** Plans from the workspace to the platform of a context, as `plan`, `push` and `status` do. */
export async function planCommand(
  context: Context,
  flags: { readonly prune?: boolean; readonly only?: string | undefined },
  { isPush } = { isPush: false },
): Promise<Plan> {
  const reading = context.workspace({ hash: true, documents: isPush });
  // The platform is asked while git looks at the files.
  const asking = context.snapshotAhead();
  const workspace = await reading;
  requireValid(workspace);
  const options = {
    prune: flags.prune ?? false,
    commit: workspace.commit,
    tool: TOOL,
    ...(flags.only ? { only: flags.only } : {}),
  };
  const platform = await context.platform();
  return plan(options, { source: workspaceSource(workspace), platform, snapshot: await asking });
}
