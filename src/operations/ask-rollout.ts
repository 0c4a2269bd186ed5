import { secondsOf } from '../model/seconds-of.ts';
import { UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import { askGates, type Decision } from '../rollout/ask-gates.ts';
import type { GateQuestion, RolloutFacts } from '../rollout/facts.ts';
import { measuresFor, type Wanted } from '../rollout/measures-for.ts';
import { type Measure, type Reading, readingKey } from '../rollout/reading.ts';
import { type WaveTrouble, watchedWave } from '../rollout/wave-trouble.ts';
import { failingStores } from './failing-stores.ts';

const SECONDS_A_DAY = 86_400;
/** Figures asked for at a time. */
const AT_ONCE = 4;

export interface Asked {
  readonly question: GateQuestion;
  readonly decision: Decision;
}

/** Has everything measured that the gates want to know, and asks them. What cannot be measured is a reading with a problem. */
export async function askRollout(unmeasured: GateQuestion, platform: Platform): Promise<Asked> {
  const measured = await measureAll(measuresFor(unmeasured), { now: unmeasured.now, live: unmeasured.live, platform });
  const trouble = await troubleOf(unmeasured, platform);
  const question = { ...unmeasured, trouble, readings: new Map(measured.map((one) => [readingKey(one), one])) };
  return { question, decision: askGates(question) };
}

/** How the stores of the wave before do; undefined when there is none to look at. */
async function troubleOf(question: GateQuestion, platform: Platform): Promise<WaveTrouble | undefined> {
  const watched = watchedWave(question);
  if (!watched) return undefined;
  const phase = question.phases[question.target]?.name ?? '';
  const found = await failingStores({ ...watched, phase }, { platform, now: question.now });
  return { wave: watched.wave, ...found };
}

/** Asks the platform for figures, a few at a time. */
export async function measureAll(
  wanted: readonly Wanted[],
  { now, live, platform }: Pick<RolloutFacts, 'now' | 'live'> & { readonly platform: Platform },
): Promise<(Measure & Reading)[]> {
  const measured: (Measure & Reading)[] = [];
  for (let index = 0; index < wanted.length; index += AT_ONCE) {
    const some = wanted.slice(index, index + AT_ONCE);
    const answers = await Promise.all(
      some.map((one) => measure(one, { until: now.slice(0, 10), phase: phasesOf(one.stores, live), platform })),
    );
    for (const [at, { stores: _, ...one }] of some.entries())
      measured.push({ ...one, ...(answers[at] ?? { samples: 0 }) });
  }
  return measured;
}

async function measure(
  { metric, window, stores }: Wanted,
  {
    until,
    phase,
    platform,
  }: { readonly until: string; readonly phase: string | undefined; readonly platform: Platform },
): Promise<Reading> {
  if (!platform.metrics) return { samples: 0, problem: 'no-metrics' };
  try {
    const days = window === undefined ? undefined : Math.ceil(secondsOf(window) / SECONDS_A_DAY);
    return await platform.metrics.read({ metric, until, days, stores, phase });
  } catch (error) {
    if (error instanceof UserError) return { samples: 0, problem: error.code };
    throw error;
  }
}

/** The phases of which these are all the live stores, with commas between; platforms answer that in one piece, however many they are. */
export function phasesOf(stores: readonly string[], live: RolloutFacts['live']): string | undefined {
  const phases = new Set(stores.map((store) => live?.get(store)));
  if (!live || phases.size === 0 || phases.has(undefined)) return undefined;
  const inPhases = [...live.values()].filter((one) => phases.has(one)).length;
  return inPhases === new Set(stores).size ? [...phases].sort().join(',') : undefined;
}
