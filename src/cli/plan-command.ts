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
  // The platform may take a while to start; the files are read meanwhile.
  const opening = context.platform();
  opening.catch(() => undefined);
  const workspace = await context.workspace({ hash: true, documents: isPush });
  requireValid(workspace);
  const options = {
    prune: flags.prune ?? false,
    commit: workspace.commit,
    tool: TOOL,
    ...(flags.only ? { only: flags.only } : {}),
  };
  return plan(options, { source: workspaceSource(workspace), platform: await opening });
}
