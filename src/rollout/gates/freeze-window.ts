import { frozenBy } from '../freeze.ts';
import type { Gate } from './gate.ts';

/** Nobody moves while the rollout is frozen. */
export const freezeWindow: Gate = {
  name: 'freeze-window',
  *ask({ rollout, stores, incoming, now }) {
    const moving = new Set(incoming);
    const frozen = frozenBy({
      windows: rollout.spec.freezeWindows ?? [],
      stores: stores.filter(({ name }) => moving.has(name)).map(({ labels }) => labels),
      operation: 'promote',
      now,
    });
    const common = { gate: 'freeze-window', must: true } as const;
    if (!frozen)
      yield {
        ...common,
        verdict: 'open',
        reason: 'not-frozen',
        evidence: { windows: rollout.spec.freezeWindows?.length ?? 0 },
      };
    else {
      const { window, until } = frozen;
      const evidence = { window: window.id, why: window.reason['zh-CN'], timezone: window.timezone };
      if (until === undefined) yield { ...common, verdict: 'closed', reason: 'frozen-for-good', evidence };
      else yield { ...common, verdict: 'wait', until, reason: 'frozen', evidence: { ...evidence, until } };
    }
  },
};
