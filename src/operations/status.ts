import type { Plan } from '../model/plan.ts';
import type { Platform, PlatformState, Revision, SeenAgent } from '../platforms/platform.ts';
import { countChanges } from './plan.ts';

/** Where the platform stands against the files. */
export interface Status {
  /** `drifted`: somebody changed the platform outside git since the last push from a commit. */
  readonly verdict: 'in-sync' | 'pending' | 'drifted';
  readonly platform: { readonly name: string; readonly location: string };
  readonly state: PlatformState;
  readonly changes: ReturnType<typeof countChanges>;
  readonly unmanaged: number;
  readonly last?: Revision;
  /** Revisions since the last push from a commit that name none themselves, newest first. */
  readonly outsideGit: readonly Revision[];
  /** What agents that follow a git remote last did here, seen last first. */
  readonly agents: readonly SeenAgent[];
}

/** How far back the search for the last push from a commit goes. */
const SEARCH = 50;

/** Compares live with desired, and names who changed what outside git. */
export async function status(plan: Plan, platform: Platform): Promise<Status> {
  const [state, revisions, agents] = await Promise.all([
    platform.state(),
    platform.history?.revisions({ limit: SEARCH }) ?? [],
    platform.agents?.list() ?? [],
  ]);
  const fromGit = revisions.findIndex((revision) => revision.commit?.id !== undefined && !revision.commit.dirty);
  const outsideGit = revisions.slice(0, fromGit < 0 ? revisions.length : fromGit);
  const changes = countChanges(plan);
  const isSame = changes.total === 0 && plan.unmanaged.length === 0;
  const foreign = outsideGit.some((revision) => revision.commit === undefined);
  return {
    verdict: isSame ? 'in-sync' : foreign ? 'drifted' : 'pending',
    platform: { name: platform.name, location: platform.location },
    state,
    changes,
    unmanaged: plan.unmanaged.length,
    ...(revisions[0] ? { last: revisions[0] } : {}),
    outsideGit,
    agents,
  };
}
