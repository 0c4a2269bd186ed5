/** Shows how far long work is: a moving line on a terminal, nothing but the answer elsewhere. */
export async function withProgress<T>(
  title: string,
  total: number,
  work: (onStep: () => void) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  // stdout is the answer's; listr2 would write there.
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  let value: T | undefined;
  let done = 0;
  const tasks = new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          value = await work(() => {
            done += 1;
            task.output = `${done}/${total}`;
          });
        },
      },
    ],
    { rendererOptions: { logger, clearOutput: false }, registerSignalListeners: false },
  );
  await tasks.run();
  return value as T;
}
