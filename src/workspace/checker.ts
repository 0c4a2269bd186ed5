import { type CheckedFiles, type CheckRequest, checkFiles } from './check-files.ts';

/** A second thread that checks files: started before there is work, because starting takes as long as a thousand files. */
export interface CheckerThread {
  check(request: CheckRequest): Promise<CheckedFiles>;
  stop(): Promise<void>;
}

/** Below this number of files a second thread costs more than it saves. */
const WORTH_A_THREAD = 1500;

/** The other thread starts late and this one merges the two halves; measured, that evens out. */
const OWN_SHARE = 0.5;

/** Checks files, half of them in another thread when there are many; a third thread made it slower on two cores. */
export async function checkAll(request: CheckRequest, start?: () => CheckerThread): Promise<readonly CheckedFiles[]> {
  const { files } = request;
  if (files.length === 0) return [];
  if (!start || files.length < WORTH_A_THREAD) return [checkFiles(request)];
  const thread = start();
  try {
    const own = Math.ceil(files.length * OWN_SHARE);
    const asked = thread.check({ ...request, files: files.slice(own) });
    const mine = checkFiles({ ...request, files: files.slice(0, own) });
    return [mine, await asked];
  } finally {
    await thread.stop();
  }
}
