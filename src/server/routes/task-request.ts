import type { FastifyRequest } from 'fastify';
import { type AuthorizedObject, authorize } from '../access/authorize.ts';
import { actorNumber } from '../access/holds-role.ts';
import type { Permission } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { isFit } from '../tasks/require-fit.ts';
import type { SentStep } from '../tasks/sent-answers.ts';
import { type TaskAtHand, taskAtHand } from '../tasks/task-at-hand.ts';
import { areTheirSteps } from '../tasks/their-steps.ts';

/** Who asks, and the task that they may do it to. */
export interface TaskRequest extends TaskAtHand {
  readonly who: Principal;
  /** As rows of tasks name them. */
  readonly by: string;
}

/** Whose own a task is, beside those who have it and did it. Fit is who has a role and the skills that it is for. */
export type OwnedBy = 'its-people' | 'whoever-could-take-it' | 'whoever-is-fit';

/** What is asked about the task of a request. */
export interface TaskQuestion {
  readonly ownedBy?: OwnedBy;
  readonly permission?: Permission;
  /** Steps that are to be answered. */
  readonly steps?: readonly SentStep[];
}

/** Looks up the task of a request and asks who may. */
export async function taskRequest(
  request: FastifyRequest,
  services: Services,
  { ownedBy = 'its-people', permission, steps = [] }: TaskQuestion = {},
): Promise<TaskRequest> {
  const { principal } = request;
  if (!principal) throw new Problem('platform/token-missing');
  const { id } = request.params as { id: number };
  const found = await taskAtHand(services, id, request.chain);
  const by = actorNumber(principal);
  const isFree = ownedBy === 'whoever-is-fit' || (ownedBy === 'whoever-could-take-it' && found.task.assignee === null);
  const couldTakeIt = isFree && (await isFit(services.database, principal, found));
  const isTheirs = couldTakeIt || (steps.length > 0 && (await haveSteps(principal, found, { services, steps })));
  const owners = [found.task.assignee, found.task.performer, ...(isTheirs ? [by] : [])];
  const who = await authorize(request, { ...accessObject(found), owners }, services, permission);
  return { ...found, who, by };
}

async function haveSteps(
  who: Principal,
  { task, store }: TaskAtHand,
  { services, steps: sent }: { readonly services: Services; readonly steps: readonly SentStep[] },
): Promise<boolean> {
  const { sop: name, revision } = task;
  const sop = await services.pinned.read(services.database, { sort: 'sop', name, revision });
  return sop !== undefined && areTheirSteps(who, { sop: sop.spec, store, sent });
}

/** What permissions are asked about a task. */
export function accessObject({ task, store }: Pick<TaskAtHand, 'task' | 'store'>): AuthorizedObject {
  const { id, template, scenario, assignee, performer } = task;
  return { subject: `task/${id}`, store, owners: [assignee, performer], facts: { template, scenario } };
}

/** The version of `If-Match`. */
export function wantedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  return header === undefined ? undefined : Number(header.replaceAll('"', ''));
}
