import { secondsOf } from '../model/seconds-of.ts';
import { UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import { askGates, type Decision } from '../rollout/ask-gates.ts';
import type { GateQuestion } from '../rollout/facts.ts';
import { measuresFor, type Wanted } from '../rollout/measures-for.ts';
import { type Reading, readingKey } from '../rollout/reading.ts';

const SECONDS_A_DAY = 86_400;
/** Figures asked for at a time. */
const AT_ONCE = 4;

export interface Asked {
  readonly question: GateQuestion;
  readonly decision: Decision;
}

/** Has everything measured that the gates want to know, and asks them. What cannot be measured is a reading with a problem. */
export async function askRollout(unmeasured: GateQuestion, platform: Platform): Promise<Asked> {
  const wanted = measuresFor(unmeasured);
  const readings = new Map<string, Reading>();
  for (let index = 0; index < wanted.length; index += AT_ONCE) {
    const some = wanted.slice(index, index + AT_ONCE);
    const until = unmeasured.now.slice(0, 10);
    const measured = await Promise.all(some.map((one) => measure(one, until, platform)));
    for (const [at, one] of some.entries()) readings.set(readingKey(one), measured[at] ?? { samples: 0 });
  }
  const question = { ...unmeasured, readings };
  return { question, decision: askGates(question) };
}

async function measure({ metric, window, stores }: Wanted, until: string, platform: Platform): Promise<Reading> {
  if (!platform.metrics) return { samples: 0, problem: 'no-metrics' };
  try {
    const days = window === undefined ? undefined : Math.ceil(secondsOf(window) / SECONDS_A_DAY);
    return await platform.metrics.read({ metric, until, days, stores });
  } catch (error) {
    if (error instanceof UserError) return { samples: 0, problem: error.code };
    throw error;
  }
}
