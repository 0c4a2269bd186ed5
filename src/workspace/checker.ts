import { type CheckedFiles, type CheckRequest, checkFiles } from './check-files.ts';
import type { CheckedFile } from './check-text.ts';
import { readFactsText, writeFactsText } from './facts-text.ts';

/** A second thread that checks files: started before there is work, because starting takes as long as a thousand files. */
export interface CheckerThread {
  check(request: CheckRequest): Promise<CheckReply>;
  stop(): Promise<void>;
}

/** `CheckedFiles` in the form that is cheap to send between threads and to keep. */
export interface CheckReply {
  readonly clean: string;
  readonly faulty: readonly CheckedFile[];
}

/** The other thread's side of a request. */
export function answerRequest(request: CheckRequest): CheckReply {
  const { clean, faulty } = checkFiles(request);
  return { clean: writeFactsText(clean), faulty };
}

/** Below this number of files a second thread costs more than it saves. */
const WORTH_A_THREAD = 1500;

/** The other thread starts late and this one merges the two halves; measured, that evens out. */
const OWN_SHARE = 0.5;

/** Checks files, half of them in another thread when there are many; a third thread made it slower on two cores. */
export async function checkAll(
  request: CheckRequest,
  start?: () => CheckerThread,
): Promise<CheckedFiles & { readonly texts: readonly string[] }> {
  const { files } = request;
  if (!start || files.length < WORTH_A_THREAD) return withText(checkFiles(request));
  const thread = start();
  try {
    const own = Math.ceil(files.length * OWN_SHARE);
    const asked = thread.check({ ...request, files: files.slice(own) });
    const mine = withText(checkFiles({ ...request, files: files.slice(0, own) }));
    const reply = await asked;
    return {
      clean: [...mine.clean, ...readFactsText(reply.clean)],
      faulty: [...mine.faulty, ...reply.faulty],
      texts: [...mine.texts, reply.clean],
    };
  } finally {
    await thread.stop();
  }
}

function withText(checked: CheckedFiles): CheckedFiles & { readonly texts: readonly string[] } {
  return { ...checked, texts: checked.clean.length > 0 ? [writeFactsText(checked.clean)] : [] };
}
