import type { Revision } from '../../model/revision.ts';
import { clearChangesets, nextAttempt, registerChunk } from '../database/queries/changesets.ts';
import { lockPlatform } from '../database/queries/platform.ts';
import { countPending, stageRestore } from '../database/queries/revision-changes.ts';
import { findRevisionOfChangeset } from '../database/queries/revisions.ts';
import { Problem } from '../problem.ts';
import { type CommitContext, commitPending } from './commit-changeset.ts';
import { requireFenceUntilCommit } from './writer-lock.ts';

export interface RestoreRequest {
  /** The revision whose configuration is to be live again. */
  readonly revision: number;
  /** Makes a repeated request harmless, as a changeset's id does. */
  readonly id: string;
  readonly base: number;
  readonly tool: string;
}

/** Makes an earlier configuration live again, as a new revision. */
export async function restoreRevision(request: RestoreRequest, context: CommitContext): Promise<Revision> {
  const { id, base, tool } = request;
  const { database, clock, fence, actor } = context;
  const done = await findRevisionOfChangeset(database, id);
  if (done) return done;
  return database.transaction(async (queries) => {
    await requireFenceUntilCommit(queries, fence);
    const committed = await findRevisionOfChangeset(queries, id);
    if (committed) return committed;
    const live = await lockPlatform(queries);
    if (request.revision > live.revision) throw new Problem('platform/not-found', { revision: request.revision });
    await clearChangesets(queries);
    const attempt = await nextAttempt(queries);
    const lines = await stageRestore(queries, attempt, request.revision);
    await registerChunk(queries, id, { chunk: 0, digest: '', lines, attempt });
    const staged = await countPending(queries, id);
    const counts = { created: staged.create, updated: staged.update, deleted: staged.delete };
    const origin = { planDigest: null, commit: null, restoredFrom: request.revision, maxDelete: null };
    return commitPending(queries, { id, base, tool, ...counts, ...origin }, { actor, now: clock() });
  });
}
