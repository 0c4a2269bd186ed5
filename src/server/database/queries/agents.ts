import type { AgentReport } from '../../../model/agent-report.ts';
import type { Queries } from '../database.ts';

/** What an agent last said, and since when it has been saying the same. */
export interface AgentRow {
  readonly report: AgentReport;
  readonly since: Date;
  readonly seenAt: Date;
}

/** Keeps an agent's word; answers whether it differs from the one before. */
export async function putAgent(queries: Queries, report: AgentReport, now: Date): Promise<boolean> {
  const said = [report.outcome, report.commit ?? '', report.problem?.code ?? ''].join(' ');
  const rows = await queries.query<{ isNews: boolean }>(
    `INSERT INTO agents (agent, report, said, since, seen_at) VALUES ($1, $2::jsonb, $3, $4, $4)
     ON CONFLICT (agent) DO UPDATE SET report = excluded.report, said = excluded.said, seen_at = excluded.seen_at,
       since = CASE WHEN agents.said = excluded.said THEN agents.since ELSE excluded.since END
     RETURNING since = seen_at AS "isNews"`,
    [report.agent, JSON.stringify(report), said, now],
  );
  return rows[0]?.isNews ?? false;
}

/** The agents that were seen last. */
export async function listAgents(queries: Queries, limit: number): Promise<AgentRow[]> {
  return queries.query<AgentRow>(
    'SELECT report, since, seen_at AS "seenAt" FROM agents ORDER BY seen_at DESC, agent LIMIT $1',
    [limit],
  );
}
