import { describe, expect, test } from 'vitest';
import { asOf } from '../../../src/server/tasks/as-of.ts';
import { believedMoment } from '../../../src/server/tasks/believed-moment.ts';
import { stepTask } from '../../../src/server/tasks/life-cycle.ts';
import { needsReview } from '../../../src/server/tasks/needs-review.ts';
import type { TaskCommand } from '../../../src/server/tasks/task-command.ts';
import type { TaskLife } from '../../../src/server/tasks/task-life.ts';
import { life, minute, submission } from '../../helpers/task-lives.ts';

type Timed = readonly [at: number, command: TaskCommand];

/** A task after several commands, each of which must be allowed. */
function lifeAfter(commands: readonly Timed[], start: TaskLife = life()): TaskLife {
  return commands.reduce((task, [at, command]) => {
    const step = stepTask(task, command, minute(at));
    if (step.refused) throw new Error(`${command.do} was refused: ${step.refused} in ${step.state}`);
    return step.task;
  }, start);
}

const startAt = (at: number, by = 'E1'): Timed => [at, { do: 'start', by, at: minute(at) }];
const submitAt = (at: number, review = false): Timed => [at, submission('E1', minute(at), review)];
const refusal = (task: TaskLife, at: number, command: TaskCommand): unknown => stepTask(task, command, minute(at));

describe('the life of a task (R006, R061)', () => {
  test('goes from scheduled over claimed and in progress to done, on time until the end of the grace', () => {
    const done = lifeAfter([[1, { do: 'claim', by: 'E1' }], startAt(2), submitAt(70)]);
    expect(done).toMatchObject({ state: 'done', performer: 'E1', onTime: true, finishedAt: minute(70) });
    expect(lifeAfter([startAt(2), submitAt(71)])).toMatchObject({ state: 'done', onTime: false });
  });

  test('needs no sweep: what is available counts as open, what ran out as missed', () => {
    expect(refusal(life(), -1, { do: 'claim', by: 'E1' })).toMatchObject({ refused: 'not-now', state: 'scheduled' });
    expect(asOf(life(), minute(0)).state).toBe('open');
    expect(asOf(life(), minute(120))).toMatchObject({ state: 'missed', finishedAt: minute(120) });
    expect(refusal(life(), 120, { do: 'claim', by: 'E1' })).toMatchObject({ refused: 'not-now', state: 'missed' });
    expect(lifeAfter([[125, { do: 'expire' }]])).toMatchObject({ state: 'missed', finishedAt: minute(120) });
  });

  test('tells what may be done instead of what may not', () => {
    expect(refusal(lifeAfter([startAt(1)]), 2, { do: 'accept', by: 'E2' })).toEqual({
      refused: 'not-now',
      state: 'in-progress',
      allowed: ['assign', 'check-in', 'answer', 'submit', 'block', 'excuse', 'cancel'],
    });
  });

  test('is not taken from somebody by a claim; a second tap of the same person changes nothing', () => {
    const claimed = lifeAfter([[1, { do: 'claim', by: 'E1' }]]);
    expect(refusal(life({ state: 'open', assignee: 'E1' }), 2, { do: 'claim', by: 'E2' })).toMatchObject({
      refused: 'taken',
    });
    expect(lifeAfter([[2, { do: 'claim', by: 'E1' }]], claimed)).toEqual(claimed);
    const started = lifeAfter([startAt(3)], claimed);
    expect(lifeAfter([startAt(5)], started)).toEqual(started);
  });

  test('ends when somebody else accepts it, judged by the submission, never by the performer', () => {
    const waiting = lifeAfter([startAt(1), submitAt(65, true)]);
    expect(waiting).toMatchObject({ state: 'submitted', onTime: null });
    expect(refusal(waiting, 66, { do: 'accept', by: 'E1' })).toMatchObject({ refused: 'own-work' });
    expect(refusal(waiting, 66, { do: 'reject', by: 'E1' })).toMatchObject({ refused: 'own-work' });
    const accepted = lifeAfter([[300, { do: 'accept', by: 'E2' }]], waiting);
    expect(accepted).toMatchObject({ state: 'done', onTime: true, reviewer: 'E2', finishedAt: minute(300) });
  });

  test('is worked on again after a rejection, with time for it, and is late when the good submission was', () => {
    const rejected = lifeAfter([startAt(1), submitAt(50, true), [200, { do: 'reject', by: 'E2' }]]);
    expect(rejected).toMatchObject({ state: 'rejected', attempt: 2, expiresAt: minute(260) });
    const again = lifeAfter([startAt(210), submitAt(220, true), [230, { do: 'accept', by: 'E2' }]], rejected);
    expect(again).toMatchObject({
      state: 'done',
      attempt: 2,
      onTime: false,
      submittedAt: minute(220),
      startedAt: minute(1),
    });
  });

  test('waits while it is blocked; deadlines move only when the reason stops the clock', () => {
    const pause: Timed = [10, { do: 'block', reason: 'power-outage', pausesClock: true }];
    const blocked = lifeAfter([startAt(1), pause]);
    expect(refusal(blocked, 11, submission('E1', minute(11), false))).toMatchObject({
      refused: 'blocked',
      allowed: ['assign', 'excuse', 'cancel', 'unblock'],
    });
    expect(asOf(blocked, minute(500)).state).toBe('in-progress');
    const back = lifeAfter([[310, { do: 'unblock' }]], blocked);
    expect(back).toMatchObject({
      dueAt: minute(360),
      graceUntil: minute(370),
      expiresAt: minute(420),
      pausedSeconds: 18_000,
    });
    const ticking = lifeAfter([[10, { do: 'block', reason: 'network-down', pausesClock: false }]]);
    expect(asOf(ticking, minute(120)).state).toBe('missed');
    expect(lifeAfter([[20, { do: 'unblock' }]], ticking)).toMatchObject({ dueAt: minute(60), blockedReason: null });
  });

  test('may be excused when it was missed, and cancelled only before', () => {
    expect(lifeAfter([[300, { do: 'excuse', reason: 'extreme-weather' }]])).toMatchObject({
      state: 'excused',
      outcome: 'extreme-weather',
      finishedAt: minute(300),
    });
    expect(refusal(life(), 300, { do: 'cancel', reason: 'mistake' })).toMatchObject({ allowed: ['excuse'] });
  });

  test('finds what a phone without network did in time in time, though it was missed meanwhile', () => {
    const missed = lifeAfter([startAt(1), [130, { do: 'expire' }]]);
    expect(missed.state).toBe('missed');
    const done = lifeAfter([[180, submission('E1', minute(50), false)]], missed);
    expect(done).toMatchObject({ state: 'done', onTime: true, submittedAt: minute(50), finishedAt: minute(180) });
    expect(refusal(missed, 180, submission('E1', minute(121), false))).toMatchObject({ refused: 'not-now' });
  });

  test('keeps count of escalations and takes the priority of the highest', () => {
    expect(
      lifeAfter([
        [80, { do: 'escalate', priority: 'P0' }],
        [90, { do: 'escalate' }],
      ]),
    ).toMatchObject({
      escalations: 2,
      priority: 'P0',
    });
    expect(refusal(life({ state: 'done' }), 90, { do: 'escalate' })).toMatchObject({ refused: 'not-now' });
  });
});

describe('the moment at which something counts as done (R047)', () => {
  const receivedAt = minute(120);
  test.each([
    ['the capture, corrected by what the clock was wrong', minute(65), 300, minute(60)],
    ['the arrival when nobody knows how wrong the clock is', minute(65), undefined, receivedAt],
    ['the arrival when the clock is far off', minute(65), 3600, receivedAt],
    ['the arrival when it comes too late to be believed', minute(-1330), 0, receivedAt],
    ['the arrival when it lies in the future', minute(121), 0, receivedAt],
    ['the arrival when nothing was said', undefined, 0, receivedAt],
  ])('is %s', (_what, capturedAt, clockOffsetSeconds, moment) => {
    expect(believedMoment({ receivedAt, capturedAt, clockOffsetSeconds })).toEqual(moment);
  });
});

describe('the sample of submissions to review', () => {
  const share = (sampleRate: number): number =>
    Array.from({ length: 10_000 }, (_, task) => needsReview({ required: true, sampleRate }, task)).filter(Boolean)
      .length;

  test('is as large as the template says and the same each time', () => {
    expect(Math.abs(share(0.2) - 2000)).toBeLessThan(200);
    expect(share(0.2)).toBe(share(0.2));
    expect([share(0), share(1)]).toEqual([0, 10_000]);
  });

  test('is empty where no review is required', () => {
    expect([needsReview(undefined, 1), needsReview({ required: false }, 1)]).toEqual([false, false]);
    expect(needsReview({ required: true }, 1)).toBe(true);
  });
});
