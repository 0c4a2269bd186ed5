import type { Revision } from '../../model/revision.ts';
import type { Platform } from '../../platforms/platform.ts';
import { historyOf } from '../history.ts';

/** How far back the search for the last push from a commit goes at a time. */
const SEARCH = 50;

/** What a platform was last pushed from. */
export interface LiveCommit {
  /** Absent when it was never pushed to from a commit. */
  readonly id?: string;
  /** The newest revision, whatever it came from. */
  readonly last?: Revision;
}

/** The commit of the last push from a clean one, behind whatever was changed on the platform since. */
export async function liveCommit(platform: Platform): Promise<LiveCommit> {
  const history = historyOf(platform);
  let last: Revision | undefined;
  for (let before: number | undefined; ; ) {
    const revisions = await history.revisions({ limit: SEARCH, ...(before === undefined ? {} : { before }) });
    last ??= revisions[0];
    const found = revisions.find(({ commit }) => commit?.id !== undefined && !commit.dirty);
    if (found?.commit?.id !== undefined) return { id: found.commit.id, ...(last ? { last } : {}) };
    before = revisions.at(-1)?.revision;
    if (revisions.length < SEARCH) return last ? { last } : {};
  }
}
