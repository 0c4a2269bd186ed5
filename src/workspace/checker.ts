import { type CheckedFiles, checkFiles } from './check-files.ts';
import type { CheckedFile } from './check-text.ts';
import { readFactsText, writeFactsText } from './facts-text.ts';
import type { WorkspaceFile } from './list-files.ts';

/** A second thread that checks files: started before there is work, because starting takes as long as a thousand files. */
export interface CheckerThread {
  check(request: CheckRequest): Promise<CheckReply>;
  stop(): Promise<void>;
}

export interface CheckRequest {
  readonly root: string;
  readonly files: readonly WorkspaceFile[];
}

/** `CheckedFiles` in the form that is cheap to send between threads. */
export interface CheckReply {
  readonly clean: string;
  readonly faulty: readonly CheckedFile[];
}

/** The other thread's side of a request. */
export function answerRequest({ root, files }: CheckRequest): CheckReply {
  const { clean, faulty } = checkFiles(root, files);
  return { clean: writeFactsText(clean), faulty };
}

/** Below this number of files a second thread costs more than it saves. */
const WORTH_A_THREAD = 1500;

/** Checks files, half of them in another thread when there are many; a third thread made it slower on two cores. */
export async function checkAll(
  root: string,
  files: readonly WorkspaceFile[],
  start?: () => CheckerThread,
): Promise<CheckedFiles> {
  if (!start || files.length < WORTH_A_THREAD) return checkFiles(root, files);
  const thread = start();
  try {
    // The other thread starts late and this one merges, which about evens out.
    const half = Math.ceil(files.length * 0.5);
    const reply = thread.check({ root, files: files.slice(half) });
    const own = checkFiles(root, files.slice(0, half));
    const { clean, faulty } = await reply;
    return { clean: [...own.clean, ...readFactsText(clean)], faulty: [...own.faulty, ...faulty] };
  } finally {
    await thread.stop();
  }
}
