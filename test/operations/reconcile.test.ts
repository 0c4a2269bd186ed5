import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freezeOfPlan } from '../../src/operations/freeze-of-plan.ts';
import { plan } from '../../src/operations/plan.ts';
import { push } from '../../src/operations/push.ts';
import { type AgentState, afterPass, NEW_AGENT } from '../../src/operations/reconcile/agent-state.ts';
import { metricsText } from '../../src/operations/reconcile/metrics.ts';
import { nextDelay } from '../../src/operations/reconcile/next-delay.ts';
import { workspaceSource } from '../../src/operations/source.ts';
import { openPlatform } from '../../src/platforms/index.ts';
import { serve } from '../../src/server/serve.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { readFiles } from '../helpers/reference-files.ts';
import { STOREOPS_YAML, tempWorkspace } from '../helpers/temp-workspace.ts';

const PACE = { intervalMs: 60_000, longestMs: 600_000 };
const COMMIT = 'a'.repeat(40);
const REPORT = { agent: 'li@laptop', branch: 'main', changes: 0 } as const;

function reported(state: AgentState, outcome: 'pushed' | 'in-sync' | 'failed', minute: number): AgentState {
  const at = `2026-11-22T10:0${minute}:00.000Z`;
  return afterPass(state, { ...REPORT, outcome, at, ...(outcome === 'failed' ? {} : { commit: COMMIT, revision: 4 }) });
}

describe('an agent', () => {
  test('waits twice as long after each failure, up to a limit, and never as long as the others', () => {
    expect([0, 0.5, 1].map((chance) => nextDelay(0, PACE, () => chance))).toEqual([54_000, 60_000, 66_000]);
    expect([1, 2, 3, 4, 60].map((failures) => nextDelay(failures, PACE, () => 1))).toEqual([
      ...[120_000, 240_000, 480_000, 600_000, 600_000],
    ]);
    expect(nextDelay(4, PACE, () => 0)).toBe(300_000);
  });

  test('knows since when it is as it is, what was last good, and tells Prometheus', () => {
    const good = reported(reported(NEW_AGENT, 'pushed', 1), 'in-sync', 2);
    const still = reported(good, 'in-sync', 3);
    expect([still.since, still.failures]).toEqual(['2026-11-22T10:02:00.000Z', 0]);
    const failed = reported(reported(still, 'failed', 4), 'failed', 5);
    expect(failed).toMatchObject({ failures: 2, lastGood: { commit: COMMIT, at: '2026-11-22T10:03:00.000Z' } });
    const text = metricsText(failed);
    for (const line of [
      '# TYPE storeops_reconcile_passes_total counter',
      'storeops_reconcile_passes_total{outcome="in-sync"} 2',
      'storeops_reconcile_outcome{outcome="failed"} 1',
      'storeops_reconcile_failures_in_a_row 2',
      `storeops_reconcile_last_good_timestamp_seconds ${Date.UTC(2026, 10, 22, 10, 3) / 1000}`,
      `storeops_reconcile_commit{role="good",commit="${COMMIT}"} 1`,
    ])
      expect(text.split('\n')).toContain(line);
  });
});

test('a plan waits for the end of a freeze, also of one that only the platform still knows; the first push waits for none (R103)', async () => {
  const { root, read, write } = tempWorkspace({ files: readFiles(['templates', 'stores', 'records']) });
  write('storeops.yaml', STOREOPS_YAML.replace('include:\n', 'include:\n  - records/**/*.yaml\n'));
  const served = await serve({ dataFolder: path.join(root, '.storeops/data'), host: '127.0.0.1', port: 0 });
  onTestFinished(served.close);
  const settings = { type: 'storeops', url: served.url, token: 'env:T' } as const;
  const platform = await openPlatform({ name: 'local', settings, root, env: { T: served.bootstrapToken } });
  const now = async (instant: string) => {
    const workspace = await loadWorkspace(readConfig(root), { toolId: 'a', hash: true, today: '2026-11-22' });
    const options = { prune: false, tool: 'test', commit: workspace.commit };
    const made = await plan(options, { source: workspaceSource(workspace), platform });
    return { made, freeze: await freezeOfPlan(made, { platform, now: instant }) };
  };
  const frozen = { window: { id: 'double-11' }, until: '2026-11-12T04:00:00.000Z' };
  const file = 'templates/rollout/national-rollout.yaml';
  write(file, read(file).replace('blocks: [push, sop-major]', 'blocks: [sop-major]'));
  const { made, freeze } = await now('2026-11-10T12:00:00+08:00');
  expect(freeze).toBeUndefined();
  await push(
    made,
    { owner: 'test', now: '2026-11-10T04:00:00Z', safety: { maxDelete: 0, deleteFloor: 0 } },
    { platform },
  );
  expect((await now('2026-11-10T12:00:00+08:00')).freeze).toBeUndefined();

  const [rollout, sop] = [read(file), read('templates/sops/open-store.yaml')];
  write(file, rollout.replace('2026-11-08T00:00', '2026-11-11T00:00'));
  expect((await now('2026-11-10T12:00:00+08:00')).freeze).toMatchObject(frozen);
  expect((await now('2026-11-12T12:00:00+08:00')).freeze).toBeUndefined();

  // A window may leave pushes alone but for procedures that people have to learn anew.
  const version = /^ {2}version: (\d+)\.(\d+)/m;
  for (const [next, held] of [
    ['  version: $1.99', undefined],
    ['  version: 99.$2', 'half-year-stocktake'],
  ] as const) {
    write('templates/sops/open-store.yaml', sop.replace(version, next));
    expect((await now('2026-06-30T20:00:00+08:00')).freeze?.window.id, next).toBe(held);
  }
});
