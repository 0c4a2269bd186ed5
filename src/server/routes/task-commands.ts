import type { FastifyInstance } from 'fastify';
import type { Verb } from '../../kinds/role/decide.ts';
import { personPrincipal } from '../access/person.ts';
import type { Queries } from '../database/database.ts';
import { findStaff } from '../database/queries/staff.ts';
import { countExcused } from '../database/queries/worked-tasks.ts';
import { answeredBefore, once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { changeTask, takeTask } from '../tasks/change-task.ts';
import { requireExcusable } from '../tasks/may-excuse.ts';
import { requireFit } from '../tasks/require-fit.ts';
import type { TaskCommand } from '../tasks/task-command.ts';
import { taskDocument } from '../tasks/task-document.ts';
import { problemResponses } from './shapes.ts';
import { type OwnedBy, type TaskRequest, taskRequest, wantedVersion } from './task-request.ts';
import { employeeShape, reasonShape, taskHeaders, taskParams, taskShape } from './task-shapes.ts';

/** A button on a task. */
interface TaskButton {
  readonly name: string;
  readonly verb: Verb;
  readonly summary: string;
  readonly body?: Readonly<Record<string, object>>;
  readonly ownedBy?: OwnedBy;
  /** Whoever does it may not have the task any more. */
  readonly givesAway?: true;
  /** What the journal calls it. */
  readonly action: string;
  command(found: TaskRequest, body: Body, now: Date): TaskCommand;
  /** Refuses what the state alone does not. */
  check?(
    found: TaskRequest,
    body: Body,
    context: { readonly transaction: Queries; readonly now: Date },
  ): Promise<void> | void;
}

interface Body {
  readonly to?: string;
  readonly reason?: string;
}

const reason = { reason: reasonShape };

const BUTTONS: readonly TaskButton[] = [
  {
    ...{ name: 'claim', verb: 'assign', action: 'task.claimed', ownedBy: 'whoever-is-fit' },
    summary: 'Take a task that nobody has',
    command: ({ by }) => ({ do: 'claim', by }),
    check: (found, _body, { transaction }) => requireFit(transaction, found.who, found),
  },
  {
    ...{ name: 'release', verb: 'assign', action: 'task.released', givesAway: true },
    summary: 'Give a task back that was not begun',
    command: () => ({ do: 'release' }),
  },
  {
    ...{ name: 'assign', verb: 'assign', action: 'task.assigned', body: { to: employeeShape }, givesAway: true },
    summary: 'Give a task to somebody',
    command: (_found, { to = '' }) => ({ do: 'assign', to }),
    check: requireSuitable,
  },
  {
    ...{ name: 'start', verb: 'update', action: 'task.started', ownedBy: 'whoever-could-take-it' },
    summary: 'Begin to work on a task',
    command: ({ by }, _body, now) => ({ do: 'start', by, at: now }),
  },
  {
    ...{ name: 'block', verb: 'update', action: 'task.blocked', body: reason },
    summary: 'Tell what keeps the store from it',
    command: ({ template }, { reason: id = '' }) => {
      const known = template.blockReasons ?? [];
      const found = known.find((candidate) => candidate.id === id);
      if (!found)
        throw new Problem('task/reason-unknown', { reason: id, reasons: known.map((other) => other.id).join(', ') });
      return { do: 'block', reason: id, pausesClock: found.pausesClock };
    },
  },
  {
    ...{ name: 'unblock', verb: 'update', action: 'task.unblocked' },
    summary: 'Go on with it',
    command: () => ({ do: 'unblock' }),
  },
  {
    ...{ name: 'excuse', verb: 'excuse', action: 'task.excused', body: reason },
    summary: 'Take a task out of the statistics; never by its own store',
    command: (_found, { reason: id = '' }) => ({ do: 'excuse', reason: id }),
    check: async (found, { reason: id = '' }, { transaction }) =>
      requireExcusable(found, found.who, { reason: id, counted: await countExcused(transaction, found.task) }),
  },
  {
    // It leaves the statistics as well, so it asks for the same.
    ...{ name: 'cancel', verb: 'excuse', action: 'task.cancelled', body: reason },
    summary: 'Call a task off that should not be there; never by its own store',
    command: (_found, { reason: text = '' }) => ({ do: 'cancel', reason: text }),
    check: ({ who, task }) => {
      if (who.type === 'person' && who.store === task.store)
        throw new Problem('task/own-store', { task: task.id, store: task.store });
    },
  },
];

/** What may be done to a task beside its answers. */
export function taskCommandRoutes(app: FastifyInstance, services: Services): void {
  for (const button of BUTTONS) addButton(app, services, button);
}

function addButton(app: FastifyInstance, services: Services, button: TaskButton): void {
  const { name, verb, summary, body, ownedBy, action, givesAway } = button;
  const schema = {
    summary,
    params: taskParams,
    headers: taskHeaders,
    ...(body
      ? { body: { type: 'object', properties: body, required: Object.keys(body), additionalProperties: false } }
      : {}),
    response: { 200: taskShape, ...problemResponses },
  };
  app.post<{ Body: Body | undefined }>(
    `/v1/tasks/:id/${name}`,
    { config: { permission: { resource: 'task', verb } }, schema },
    async (request, reply) => {
      const answered = givesAway && (await answeredBefore(request, reply, services));
      if (answered) return answered;
      const found = await taskRequest(request, services, ownedBy ? { ownedBy } : {});
      const sent = request.body ?? {};
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        const task = await takeTask(transaction, found.task.id, wantedVersion(request));
        const current = { ...found, task };
        await button.check?.(current, sent, { transaction, now });
        const command = button.command(current, sent, now);
        const data = { ...sent };
        const changed = await changeTask(transaction, task, { command, who: found.who, now, action, data });
        return { status: 200, body: taskDocument(changed, now) };
      });
    },
  );
}

/** Whoever gets a task must be there to do it. */
async function requireSuitable(
  found: TaskRequest,
  { to = '' }: Body,
  { transaction, now }: { transaction: Queries; now: Date },
): Promise<void> {
  const staff = await findStaff(transaction, to);
  if (staff?.status !== 'active') throw new Problem('platform/not-found', { subject: `staff/${to}` });
  const person = personPrincipal(staff, found.chain, now.toISOString().slice(0, 10));
  await requireFit(transaction, person, found);
}
