import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missTasks, openTasks } from '../../../src/server/database/queries/sweep-tasks.ts';
import type { Answer } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { type Actor, type Move, newModel, play, type TaskModel } from '../../helpers/task-model.ts';
import { GOOD, openTaskPlatform, type TaskPlatform } from '../../helpers/task-platform.ts';

const actor = fc.constantFrom<Actor>('associate', 'colleague', 'manager');

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('claim', 'start', 'answer', 'submit'), actor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('accept', 'reject'), actor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('release', 'unblock'), actor }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('block' as const), actor, stopsClock: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'sweep' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'cancel' } as const) },
);

const step = fc.record({ move, twice: fc.boolean() });

describe.each(DATABASES)('random histories of several people on $kind', ({ open }) => {
  let platform: TaskPlatform;

  beforeAll(async () => {
    platform = await openTaskPlatform(await open());
  });

  afterAll(() => platform.api.close());

  let sent = 0;

  it('go as a model goes that was written apart from the program (R006, R061)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (history) => {
        const task = await platform.make();
        const model = newModel();
        for (const { move: next, twice } of history) {
          const key = { 'idempotency-key': `history-${++sent}` };
          const first = await perform(next, task, key);
          const allowed = play(model, next);
          if (first)
            expect([next, first.status < 300], JSON.stringify({ model, told: first.json() })).toEqual([next, allowed]);
          // A retry or a second tap with the same key answers the same and does nothing.
          if (first && allowed && twice) expect((await perform(next, task, key))?.json()).toEqual(first.json());
          expect(await seen(task)).toEqual(expected(model));
        }
      }),
      { numRuns: 20 },
    );
  });

  const perform = async (next: Move, task: number, key: Record<string, string>): Promise<Answer | undefined> => {
    const { press, api, region } = platform;
    switch (next.kind) {
      case 'wait':
        api.wait(next.minutes * 60);
        return undefined;
      case 'sweep':
        await openTasks(api.database, api.app.services.clock());
        await missTasks(api.database, api.app.services.clock());
        return undefined;
      case 'cancel':
        return press(region, task, 'cancel', { reason: 'mistake' }, key);
      case 'accept':
      case 'reject':
        return press(platform[next.actor], task, 'review', { decision: next.kind }, key);
      case 'block':
        return press(
          platform[next.actor],
          task,
          'block',
          { reason: next.stopsClock ? 'device-fault' : 'customer-using' },
          key,
        );
      case 'submit':
        return press(platform[next.actor], task, 'submit', { answers: GOOD }, key);
      case 'answer': {
        const { token } = platform[next.actor];
        return api.call('PUT', `/v1/tasks/${task}/answers`, { token, headers: key, body: { answers: GOOD } });
      }
      default:
        return press(platform[next.actor], task, next.kind, undefined, key);
    }
  };

  const seen = async (task: number): Promise<object> => {
    const { state, assignee, performer, attempt, blockedReason, onTime, dueAt, availableAt } = (
      await platform.read(task)
    ).json();
    const due = (Date.parse(dueAt) - Date.parse(availableAt)) / 60_000;
    const inTime = state === 'missed' ? undefined : onTime;
    return { state, assignee, performer, attempt, blocked: blockedReason !== undefined, inTime, due };
  };

  const expected = ({ phase, holder, doer, attempt, blocked, inTime, due }: TaskModel): object => ({
    ...{ state: phase, attempt, blocked, inTime, due },
    assignee: holder && platform[holder].employeeNumber,
    performer: doer && platform[doer].employeeNumber,
  });
});
