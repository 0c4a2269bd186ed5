import { asOf } from './as-of.ts';
import type { TaskCommand, TaskCommandName } from './task-command.ts';
import type { TaskLife, TaskState } from './task-life.ts';

/** Why something cannot be done, and what could be done instead. */
export interface TaskRefusal {
  readonly refused: 'not-now' | 'blocked' | 'taken' | 'own-work';
  readonly state: TaskState;
  readonly allowed: readonly TaskCommandName[];
}

export type TaskStep<Life extends TaskLife> = { readonly task: Life; readonly refused?: never } | TaskRefusal;

/** What people may do in each state, in the order in which it is told to them. */
const PEOPLE: Readonly<Record<TaskState, readonly TaskCommandName[]>> = {
  scheduled: ['assign', 'block', 'excuse', 'cancel'],
  open: ['claim', 'release', 'assign', 'start', 'check-in', 'answer', 'block', 'excuse', 'cancel'],
  claimed: ['release', 'assign', 'start', 'check-in', 'answer', 'block', 'excuse', 'cancel'],
  'in-progress': ['assign', 'check-in', 'answer', 'submit', 'block', 'excuse', 'cancel'],
  submitted: ['accept', 'reject'],
  rejected: ['assign', 'start', 'check-in', 'answer', 'block', 'excuse', 'cancel'],
  done: [],
  missed: ['excuse'],
  cancelled: [],
  excused: [],
};

/** What waits until a task is not blocked any more. */
const WAITING: readonly TaskCommandName[] = ['claim', 'start', 'check-in', 'answer', 'submit', 'block'];

/** What may be told of later than it was done. */
const DONE_EARLIER: readonly TaskCommandName[] = ['start', 'check-in', 'answer', 'submit'];

/** The task after a command, or why it is refused. The same task comes back when there is nothing to change. */
export function stepTask<Life extends TaskLife>(row: Life, command: TaskCommand, now: Date): TaskStep<Life> {
  const moment = DONE_EARLIER.includes(command.do) ? (command as { at: Date }).at : now;
  const task = asOf(row, moment < now ? moment : now);
  const work = command.do;
  if (work === 'open' || work === 'expire') return { task: asOf(row, now) };
  if (work === 'escalate') return escalate(task, command, now);
  if (isRepeated(task, command)) return { task };
  const allowed = allowedCommands(task);
  if (task.blockedReason !== null && WAITING.includes(work)) return { refused: 'blocked', state: task.state, allowed };
  if (!allowed.includes(work)) return { refused: 'not-now', state: task.state, allowed };
  const refused = refusalOf(task, command);
  if (refused) return { refused, state: task.state, allowed };
  const changes = changesOf(task, command, now);
  return { task: Object.keys(changes).length === 0 ? task : { ...task, ...changes } };
}

/** What may be done to a task as it is. */
export function allowedCommands({
  state,
  blockedReason,
}: Pick<TaskLife, 'state' | 'blockedReason'>): TaskCommandName[] {
  const ofState = PEOPLE[state];
  if (blockedReason === null) return [...ofState];
  return [
    ...ofState.filter((name) => !WAITING.includes(name)),
    ...(ofState.includes('block') ? ['unblock' as const] : []),
  ];
}

/** A second tap on the same button is no mistake. */
function isRepeated({ state, assignee, performer }: TaskLife, command: TaskCommand): boolean {
  if (command.do === 'claim') return state === 'claimed' && assignee === command.by;
  return command.do === 'start' && state === 'in-progress' && performer === command.by;
}

function refusalOf({ assignee, performer }: TaskLife, command: TaskCommand): TaskRefusal['refused'] | undefined {
  if (command.do === 'claim' && assignee !== null && assignee !== command.by) return 'taken';
  const isReview = command.do === 'accept' || command.do === 'reject';
  return isReview && performer === command.by ? 'own-work' : undefined;
}

function escalate<Life extends TaskLife>(
  task: Life,
  { priority = task.priority }: { readonly priority?: TaskLife['priority'] },
  now: Date,
): TaskStep<Life> {
  const isRunning = ['open', 'claimed', 'in-progress', 'rejected'].includes(asOf(task, now).state);
  if (!isRunning) return { refused: 'not-now', state: task.state, allowed: allowedCommands(task) };
  return { task: { ...task, priority, escalations: task.escalations + 1 } };
}

type PeoplesCommand = Exclude<TaskCommand, { do: 'open' | 'expire' | 'escalate' }>;

function changesOf(task: TaskLife, command: PeoplesCommand, now: Date): Partial<TaskLife> {
  switch (command.do) {
    case 'claim':
      return { state: 'claimed', assignee: command.by, claimedAt: now };
    case 'release':
      return { state: 'open', assignee: null, claimedAt: null };
    case 'assign':
      return {
        assignee: command.to,
        ...(task.state === 'claimed' ? { state: 'open' as const, claimedAt: null } : {}),
      };
    case 'start':
      return started(task, command);
    case 'check-in':
      return {};
    case 'answer':
      return task.state === 'in-progress' ? {} : started(task, command);
    case 'submit':
      return submitted(task, command, now);
    case 'accept':
      return { state: 'done', reviewer: command.by, finishedAt: now, onTime: isOnTime(task, task.submittedAt) };
    case 'reject':
      return rejected(task, command, now);
    case 'block':
      return { blockedReason: command.reason, pausedAt: command.pausesClock ? now : null };
    case 'unblock':
      return unblocked(task, now);
    case 'excuse':
      return { ...unblocked(task, now), state: 'excused', finishedAt: now, outcome: command.reason };
    case 'cancel':
      return { ...unblocked(task, now), state: 'cancelled', finishedAt: now, outcome: command.reason };
    default:
      return command satisfies never;
  }
}

function started({ assignee, startedAt }: TaskLife, { by, at }: { by: string; at: Date }): Partial<TaskLife> {
  return {
    state: 'in-progress',
    assignee: assignee ?? by,
    performer: by,
    startedAt: startedAt ?? at,
    finishedAt: null,
  };
}

function submitted(
  task: TaskLife,
  { by, at, needsReview, result }: Extract<TaskCommand, { do: 'submit' }>,
  now: Date,
): Partial<TaskLife> {
  const handedIn = { ...result, performer: by, submittedAt: at };
  if (needsReview) return { ...handedIn, state: 'submitted', finishedAt: null };
  return { ...handedIn, state: 'done', finishedAt: now, onTime: isOnTime(task, at) };
}

/** The time to put it right counts from the rejection, so that a slow review costs nobody the task. */
function rejected(task: TaskLife, { by }: { readonly by: string }, now: Date): Partial<TaskLife> {
  const span = task.expiresAt.getTime() - task.dueAt.getTime();
  const expiresAt = new Date(Math.max(task.expiresAt.getTime(), now.getTime() + span));
  return { state: 'rejected', reviewer: by, attempt: task.attempt + 1, expiresAt };
}

/** Deadlines move by as long as the clock stood. */
function unblocked(task: TaskLife, now: Date): Partial<TaskLife> {
  const { pausedAt, pausedSeconds, dueAt, graceUntil, expiresAt } = task;
  if (!pausedAt) return { blockedReason: null };
  const stood = Math.max(0, now.getTime() - pausedAt.getTime());
  const later = (date: Date): Date => new Date(date.getTime() + stood);
  return {
    ...{ blockedReason: null, pausedAt: null, pausedSeconds: pausedSeconds + Math.round(stood / 1000) },
    ...{ dueAt: later(dueAt), graceUntil: later(graceUntil), expiresAt: later(expiresAt) },
  };
}

function isOnTime({ graceUntil }: TaskLife, submittedAt: Date | null): boolean {
  return submittedAt !== null && submittedAt <= graceUntil;
}
