import type { RequirementOutline } from '../kinds/requirement/outline.ts';
import type { RequirementSpec } from '../kinds/requirement/spec.ts';
import type { RolloutPhaseSpec } from '../kinds/rollout-phase/spec.ts';
import { signedContent } from '../kinds/sign-off/signed-content.ts';
import type { Metadata } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import { type PartyState, signOffState } from '../rollout/sign-off-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nearestName } from './nearest-name.ts';
import { requireValid } from './require-valid.ts';
import { type RolloutRecords, rolloutRecords, type WholeRecord } from './rollout-records.ts';

export type AcceptanceState = 'passed' | 'failed' | 'open';

/** One criterion, and what the last look at it found. */
export interface ReportedCriterion {
  readonly id: string;
  readonly text: RequirementSpec['acceptance'][number]['text'];
  readonly state: AcceptanceState;
  readonly on?: string;
  readonly by?: string;
  readonly evidence?: string;
}

/** One requirement as the document shows it. */
export interface ReportedRequirement
  extends Pick<
    RequirementSpec,
    'code' | 'statement' | 'persona' | 'source' | 'author' | 'priority' | 'parties' | 'status'
  > {
  readonly address: string;
  readonly name: string;
  readonly title?: Metadata['displayName'];
  readonly hash: string;
  /** Passed when every criterion is, failed when one is. */
  readonly state: AcceptanceState;
  readonly acceptance: readonly ReportedCriterion[];
  /** Addresses of what carries it, and metrics. */
  readonly traces: readonly string[];
}

/** The requirements of a phase and who has signed them; those without a phase come last. */
export interface ReportedPhase {
  readonly phase?: string;
  readonly title?: Metadata['displayName'];
  readonly goal?: RolloutPhaseSpec['goal'];
  readonly requirements: readonly ReportedRequirement[];
  readonly parties: readonly PartyState[];
}

/** The document of requirements, with signatures and acceptance. */
export interface RequirementsReport {
  /** SHA-256 over the content of every requirement in it: two documents of one digest say the same. */
  readonly digest: string;
  readonly commit?: string;
  readonly totals: Readonly<Record<AcceptanceState, number>>;
  readonly phases: readonly ReportedPhase[];
}

/** Gathers the document of requirements from the files (R031, R033). */
export async function requirementsReport(
  { phase: wanted, today }: { readonly phase?: string | undefined; readonly today: string },
  workspace: Workspace,
): Promise<RequirementsReport> {
  requireValid(workspace);
  const records = await rolloutRecords(workspace);
  const names: (string | undefined)[] = [...records.phases.keys(), undefined];
  if (wanted !== undefined && !records.phases.has(wanted)) {
    const known = [...records.phases.keys()];
    throw new UserError('signoff/unknown-subject', {
      subject: wanted,
      known: nearestName(wanted, known) ?? known.join(', '),
    });
  }
  const phases = names
    .filter((name) => wanted === undefined || name === wanted)
    .map((name) => phaseOf(name, records, today))
    .filter(({ requirements }) => requirements.length > 0);
  const all = phases.flatMap(({ requirements }) => requirements);
  const totals = { passed: 0, failed: 0, open: 0 };
  for (const { state } of all) totals[state] += 1;
  const { digest } = signedContent(new Map(all.map(({ address, hash }) => [address, hash])));
  const { id } = workspace.commit;
  return { digest, ...(id === undefined ? {} : { commit: id }), totals, phases };
}

function phaseOf(
  name: string | undefined,
  { phases, requirements, signOffs }: RolloutRecords,
  today: string,
): ReportedPhase {
  const own = [...requirements.values()].filter(({ outline }) => outline.phase === name);
  const reported = own.map(requirementOf);
  const phase = name === undefined ? undefined : phases.get(name);
  if (!phase) return { requirements: reported, parties: [] };
  const { displayName } = phase.resource.metadata;
  const { goal } = phase.resource.spec as unknown as RolloutPhaseSpec;
  return {
    phase: phase.name,
    ...(displayName ? { title: displayName } : {}),
    goal,
    requirements: reported,
    parties: signOffState({ phase, requirements, signOffs: signOffs.values(), today }),
  };
}

function requirementOf({ address, name, resource, outline }: WholeRecord<RequirementOutline>): ReportedRequirement {
  const spec = resource.spec as unknown as RequirementSpec;
  const { displayName } = resource.metadata;
  const { code, statement, persona, source, author, priority, parties, status, traces } = spec;
  const acceptance = spec.acceptance.map(({ id, text }): ReportedCriterion => {
    const last = spec.verification?.findLast(({ criterion }) => criterion === id);
    if (!last) return { id, text, state: 'open' };
    const { result, on, by, evidence } = last;
    return { id, text, state: result, on, by, evidence };
  });
  const states = acceptance.map(({ state }) => state);
  const { capabilities = [], sops = [], taskTemplates = [], approvalFlows = [], metrics = [] } = traces;
  return {
    address,
    name,
    ...(displayName ? { title: displayName } : {}),
    hash: outline.signed,
    ...{ code, statement, persona, source, author, priority, parties, status },
    state: states.includes('failed') ? 'failed' : states.every((state) => state === 'passed') ? 'passed' : 'open',
    acceptance,
    traces: [...capabilities, ...sops, ...taskTemplates, ...approvalFlows, ...metrics],
  };
}
