import { secondsOf } from '../../model/seconds-of.ts';
import type { GateAnswer } from '../answer.ts';
import type { GateQuestion } from '../facts.ts';
import { positionOf } from '../members.ts';
import { nameList } from '../name-list.ts';
import { watchedWave } from '../wave-trouble.ts';
import { currentWave, type WaveState, wavesOf } from '../waves.ts';
import type { Gate } from './gate.ts';

/** Stores come in the order of the waves, each after the one before has shown that it holds. */
export const wave: Gate = {
  name: 'wave',
  *ask(question) {
    const waves = wavesOf(question, question.target);
    if (waves.length === 0) return;
    const index = waves.findIndex((state) => state.wave.name === (question.wave ?? currentWave(waves)?.wave.name));
    const state = waves[index];
    if (!state) {
      const verdict = question.wave === undefined ? 'open' : 'closed';
      const reason = question.wave === undefined ? 'waves-through' : 'unknown-wave';
      yield { gate: 'wave', must: true, verdict, reason, evidence: { wave: question.wave ?? '', waves: waves.length } };
      return;
    }
    yield fits(state, question);
    const before = waves[index - 1];
    if (before) yield* holds(before, question);
  },
};

/** No more stores, and no others, than the wave is for. */
function fits({ wave, size, only }: WaveState, question: GateQuestion): GateAnswer {
  const there = question.stores.filter(({ phase }) => positionOf(question, phase) >= question.target);
  const after = new Set([...there.map(({ name }) => name), ...question.incoming]).size;
  const strangers = only ? question.incoming.filter((name) => !only.has(name)) : [];
  const isRight = strangers.length === 0 && (only !== undefined || after <= size);
  const evidence = { wave: wave.name, stores: question.incoming.length, after, size, strangers: nameList(strangers) };
  return {
    gate: 'wave',
    must: true,
    verdict: isRight ? 'open' : 'closed',
    reason: isRight ? 'wave-fits' : 'wave-too-large',
    evidence,
  };
}

function* holds(
  { wave, arrived, failed, lastArrival, isThrough }: WaveState,
  question: GateQuestion,
): Generator<GateAnswer> {
  const { now } = question;
  const came = arrived.length + failed.length;
  const { failing, unknown } = troubleOf(wave.name, arrived, question);
  const bad = failed.length + failing.length;
  const most = (wave.maxFailureRate ?? 1) * came;
  const counts = {
    wave: wave.name,
    arrived: arrived.length,
    failed: failed.length,
    came,
    maxFailureRate: wave.maxFailureRate ?? 1,
    ...{ bad, unknown, failing: nameList(failing) },
  };
  const isBad = bad > most;
  const failures = { gate: 'wave/failures', must: true, evidence: counts } as const;
  if (isBad) yield { ...failures, verdict: 'closed', reason: 'wave-failed' };
  else if (bad + unknown > most) yield { ...failures, verdict: 'insufficient-data', reason: 'wave-unknown' };
  else yield { ...failures, verdict: 'open', reason: 'wave-held' };
  const gate = { gate: 'wave/bake', must: true } as const;
  if (lastArrival === undefined || !isThrough) {
    // A wave that lost stores but kept within its limit is through all the same.
    const isDone = lastArrival !== undefined && failed.length > 0 && !isBad;
    if (!isDone) {
      yield { ...gate, verdict: 'closed', reason: 'wave-before', evidence: counts };
      return;
    }
  }
  const until = new Date(Date.parse(lastArrival) + secondsOf(wave.bake) * 1000).toISOString();
  const evidence = { ...counts, bake: wave.bake, until };
  yield until <= now
    ? { ...gate, verdict: 'open', reason: 'wave-baked', evidence }
    : { ...gate, verdict: 'wait', until, reason: 'wave-baking', evidence };
}

/** Stores that would have to go back by their own figures, and those of which nobody knows: all, when nothing was measured. */
function troubleOf(
  wave: string,
  arrived: readonly string[],
  question: GateQuestion,
): { readonly failing: readonly string[]; readonly unknown: number } {
  const { trouble } = question;
  if (watchedWave(question) === undefined) return { failing: [], unknown: 0 };
  if (trouble?.wave !== wave) return { failing: [], unknown: arrived.length };
  return { failing: trouble.failing.filter((name) => arrived.includes(name)), unknown: trouble.unknown };
}
