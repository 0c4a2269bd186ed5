import { AGENT_OUTCOMES } from '../../model/agent-report.ts';
import type { AgentState } from './agent-state.ts';

/** The figures of an agent in the text format of Prometheus. */
export function metricsText({ last, lastGood, since, failures, passes }: AgentState): string {
  const seconds = (instant: string | undefined): number => (instant === undefined ? 0 : Date.parse(instant) / 1000);
  return [
    ...metric('passes_total', 'counter', 'Passes by outcome.', [
      ...AGENT_OUTCOMES.map((outcome): Sample => [{ outcome }, passes[outcome] ?? 0]),
    ]),
    ...metric('outcome', 'gauge', '1 for the outcome of the last pass.', [
      ...AGENT_OUTCOMES.map((outcome): Sample => [{ outcome }, last?.outcome === outcome ? 1 : 0]),
    ]),
    ...metric('failures_in_a_row', 'gauge', 'Passes since the last one that reached all it needs.', [[{}, failures]]),
    ...metric('last_pass_timestamp_seconds', 'gauge', 'When the last pass ended.', [[{}, seconds(last?.at)]]),
    ...metric('last_good_timestamp_seconds', 'gauge', 'When the platform was last what the branch says.', [
      [{}, seconds(lastGood?.at)],
    ]),
    ...metric('outcome_since_timestamp_seconds', 'gauge', 'Since when passes end like the last one.', [
      [{}, seconds(since)],
    ]),
    ...metric('waiting_changes', 'gauge', 'Changes that the last pass found and did not push.', [
      [{}, last && isWaiting(last.outcome) ? last.changes : 0],
    ]),
    ...metric('revision', 'gauge', "The platform's revision after the last pass.", [[{}, last?.revision ?? 0]]),
    ...metric('commit', 'gauge', 'The commits of the last pass and of the last good one.', [
      ...commitSample('seen', last?.commit),
      ...commitSample('good', lastGood?.commit),
    ]),
    '',
  ].join('\n');
}

type Sample = readonly [Readonly<Record<string, string>>, number];

function metric(name: string, type: 'counter' | 'gauge', help: string, samples: readonly Sample[]): string[] {
  const full = `storeops_reconcile_${name}`;
  const lines = samples.map(([labels, value]) => {
    // Labels are outcomes and commit ids, which need no escapes.
    const text = Object.entries(labels).map(([label, of]) => `${label}="${of}"`);
    return `${full}${text.length > 0 ? `{${text.join(',')}}` : ''} ${value}`;
  });
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...lines];
}

function commitSample(role: string, commit: string | undefined): Sample[] {
  return commit === undefined ? [] : [[{ role, commit }, 1]];
}

function isWaiting(outcome: string): boolean {
  return !['in-sync', 'pushed', 'healed'].includes(outcome);
}
