import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, where the system tells: a container that restarts gives the same numbers out again. */
  readonly started?: string;
}

export function thisProcess(): ProcessIdentity {
  return identityOf(process.pid);
}

/** Is that very process still running? */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === undefined || identityOf(pid).started === started;
}

function identityOf(pid: number): ProcessIdentity {
  try {
    // Field 22, after the name in parentheses, which may hold spaces.
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const started = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    return started ? { pid, started } : { pid };
  } catch {
    return { pid };
  }
}
