import { settledExit } from '../settled-exit.ts';
import type { Gate } from './gate.ts';

/** Every party has signed the phase before and its requirements as they are now. */
export const signature: Gate = {
  name: 'signature',
  *ask(question) {
    const previous = question.phases[question.target - 1];
    if (!previous || settledExit(question) !== undefined) return;
    const signatures = question.signatures.get(previous.name) ?? [];
    const asked = [...previous.spec.signOffs, ...question.rollout.spec.signOffParties];
    for (const party of new Set(asked.map((each) => each.party))) {
      const own = signatures.filter((each) => each.party === party);
      const wrong = own.find(({ state }) => state !== 'signed');
      const isSigned = own.length > 0 && !wrong;
      const { role = asked.find((each) => each.party === party)?.role ?? '' } = wrong ?? own[0] ?? {};
      const evidence = {
        party,
        role,
        state: wrong?.state ?? own[0]?.state ?? 'missing',
        by: own.flatMap(({ by }) => by).join(', '),
      };
      const verdict = isSigned ? 'open' : 'closed';
      yield { gate: `signature/${party}`, must: true, verdict, reason: isSigned ? 'signed' : 'not-signed', evidence };
    }
  },
};
