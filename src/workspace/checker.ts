import { type CheckedFiles, type CheckRequest, checkFiles } from './check-files.ts';
import { newTurns } from './turns.ts';

/** A second thread that checks files: started before there is work, because starting takes as long as a thousand files. */
export interface CheckerThread {
  check(request: CheckRequest): Promise<CheckedFiles>;
  stop(): Promise<void>;
}

/** Below this number of files a second thread costs more than it saves. */
const WORTH_A_THREAD = 1500;

/**
 * Checks files, in two threads when there are many; a third made it slower on two cores. The other one starts late, and an SOP takes as
 * long as ten stores, so they take turns.
 */
export async function checkAll(request: CheckRequest, start?: () => CheckerThread): Promise<readonly CheckedFiles[]> {
  const { files } = request;
  if (files.length === 0) return [];
  if (!start || files.length < WORTH_A_THREAD) return [checkFiles(request)];
  const thread = start();
  try {
    const shared = { ...request, turns: newTurns() };
    const asked = thread.check(shared);
    const mine = checkFiles(shared);
    return [mine, await asked];
  } finally {
    await thread.stop();
  }
}
