import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { inject, onTestFinished } from 'vitest';

/** What the child does when it is told to; see platform-process-child.ts. */
export type Command =
  | { readonly do: 'embed'; readonly root: string }
  | { readonly do: 'serve-folder'; readonly dataFolder: string }
  | { readonly do: 'serve'; readonly databaseUrl: string; readonly port: number; readonly works?: boolean }
  | { readonly do: 'dispatch'; readonly databaseUrl: string; readonly at: string }
  | { readonly do: 'state' }
  | { readonly do: 'push'; readonly regions: readonly string[] }
  | { readonly do: 'close' };

/** A platform in a process of its own, which a test may kill at any moment. */
export interface PlatformProcess {
  readonly pid: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the child answers.
  run(command: Command): Promise<any>;
  /** SIGKILL: nothing in the process gets to run any more. */
  kill(): Promise<void>;
}

export function startProcess(): PlatformProcess {
  const child: ChildProcess = fork(inject('childProgram'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    pid: child.pid ?? 0,
    kill,
    run: async (command) => {
      const answered = Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => [{ error: 'the process ended' }]),
      ]);
      child.send(command);
      const [answer] = (await answered) as [{ result?: unknown; error?: string }];
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.result;
    },
  };
}
