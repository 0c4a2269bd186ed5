import { secondsOf } from '../../model/seconds-of.ts';
import type { GateAnswer } from '../answer.ts';
import type { GateQuestion } from '../facts.ts';
import { enteredAt, membersOf, positionOf, promotionsTo } from '../members.ts';
import { settledExit } from '../settled-exit.ts';
import type { Gate } from './gate.ts';

const DAY = 86_400_000;

/** The phase before has lasted: in days, in days of all its stores together, and without an incident since its last wave. */
export const duration: Gate = {
  name: 'duration',
  *ask(question) {
    const previous = question.phases[question.target - 1];
    if (!previous || settledExit(question) !== undefined) return;
    const { minDays, soakStoreDays, bake } = previous.spec;
    yield days(question, { previous: previous.name, minDays });
    if (soakStoreDays !== undefined) yield soak(question, { previous: previous.name, soakStoreDays });
    if (bake !== undefined) yield quiet(question, { previous: previous.name, bake });
  },
};

function days(question: GateQuestion, { previous, minDays }: { previous: string; minDays: number }): GateAnswer {
  const gate = { gate: 'duration/days', must: true } as const;
  const began = promotionsTo(question, previous)[0]?.spec.evaluatedAt;
  if (began === undefined)
    return { ...gate, verdict: 'insufficient-data', reason: 'no-beginning', evidence: { previous, minDays } };
  const now = Date.parse(question.now);
  const passed = Math.floor((now - Date.parse(began)) / DAY);
  return timed(gate, {
    until: Date.parse(began) + minDays * DAY,
    now,
    reason: 'days',
    evidence: { previous, days: passed, minDays },
  });
}

/** Every whole day since a store entered counts once for it. */
function soak(
  question: GateQuestion,
  { previous, soakStoreDays }: { previous: string; soakStoreDays: number },
): GateAnswer {
  const gate = { gate: 'duration/soak', must: true } as const;
  const now = Date.parse(question.now);
  const entered = membersOf(question, question.target - 1).flatMap(({ name, open }) => {
    const at = open ? enteredAt(question, name, previous) : undefined;
    return at === undefined || Date.parse(at) > now ? [] : [Date.parse(at)];
  });
  const evidence = { previous, stores: entered.length, soakStoreDays };
  if (entered.length === 0) return { ...gate, verdict: 'insufficient-data', reason: 'no-beginning', evidence };
  const daysAt = (moment: number): number => entered.reduce((sum, at) => sum + Math.floor((moment - at) / DAY), 0);
  const storeDays = daysAt(now);
  let until = now;
  if (storeDays < soakStoreDays) {
    // The stores' days end at their own hours: the last missing one is found by looking at each end in turn.
    until += Math.max(0, Math.floor((soakStoreDays - storeDays) / entered.length) - 1) * DAY;
    while (daysAt(until) < soakStoreDays)
      until = Math.min(...entered.map((at) => at + (Math.floor((until - at) / DAY) + 1) * DAY));
  }
  return timed(gate, { until, now, reason: 'soak', evidence: { ...evidence, storeDays } });
}

/** An incident, that is a store sent back, starts the time anew. */
function quiet(question: GateQuestion, { previous, bake }: { previous: string; bake: string }): GateAnswer {
  const gate = { gate: 'duration/bake', must: true } as const;
  const arrivals = promotionsTo(question, previous).map(({ spec }) => spec.evaluatedAt);
  const position = question.target - 1;
  const incidents = question.demotions
    .filter(({ spec }) => spec.stores.some(({ from }) => positionOf(question, from) >= position))
    .map(({ spec }) => spec.at);
  if (arrivals.length === 0)
    return { ...gate, verdict: 'insufficient-data', reason: 'no-beginning', evidence: { previous, bake } };
  const since = Math.max(...[...arrivals, ...incidents].map((at) => Date.parse(at)));
  const evidence = { previous, bake, since: new Date(since).toISOString(), incidents: incidents.length };
  return timed(gate, {
    until: since + secondsOf(bake) * 1000,
    now: Date.parse(question.now),
    reason: 'quiet',
    evidence,
  });
}

function timed(
  gate: Pick<GateAnswer, 'gate' | 'must'>,
  {
    until,
    now,
    reason,
    evidence,
  }: { until: number; now: number; reason: 'days' | 'soak' | 'quiet'; evidence: GateAnswer['evidence'] },
): GateAnswer {
  if (until <= now) return { ...gate, verdict: 'open', reason: `${reason}-passed` as const, evidence };
  const opens = new Date(until).toISOString();
  return {
    ...gate,
    verdict: 'wait',
    until: opens,
    reason: `${reason}-left` as const,
    evidence: { ...evidence, until: opens },
  };
}
