import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { CalendarSpec } from '../../kinds/calendar/spec.ts';
import type { CapabilitySpec } from '../../kinds/capability/spec.ts';
import type { ChainSpec } from '../../kinds/chain/spec.ts';
import type { MetricSpec } from '../../kinds/metric/spec.ts';
import type { RegionSpec } from '../../kinds/region/spec.ts';
import type { RoleSpec } from '../../kinds/role/spec.ts';
import type { RoleBindingSpec } from '../../kinds/role-binding/spec.ts';
import type { RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { ScenarioSpec } from '../../kinds/scenario/spec.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { StoreFormatSpec } from '../../kinds/store-format/spec.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';

/** What the platform reads of each sort of resource. */
export interface LiveSpecs {
  readonly approvalFlow: ApprovalFlowSpec;
  readonly calendar: CalendarSpec;
  readonly capability: CapabilitySpec;
  readonly chain: ChainSpec;
  readonly metric: MetricSpec;
  readonly region: RegionSpec;
  readonly role: RoleSpec;
  readonly roleBinding: RoleBindingSpec;
  readonly rollout: RolloutSpec;
  readonly rolloutPhase: RolloutPhaseSpec;
  readonly scenario: ScenarioSpec;
  readonly sop: SopSpec;
  readonly store: StoreSpec;
  readonly storeFormat: StoreFormatSpec;
  readonly taskTemplate: TaskTemplateSpec;
}

/** The kinds of what the platform works with. */
export const LIVE_KINDS: Readonly<Record<keyof LiveSpecs, string>> = {
  approvalFlow: 'ApprovalFlow',
  calendar: 'Calendar',
  capability: 'Capability',
  chain: 'Chain',
  metric: 'Metric',
  region: 'Region',
  role: 'Role',
  roleBinding: 'RoleBinding',
  rollout: 'Rollout',
  rolloutPhase: 'RolloutPhase',
  scenario: 'Scenario',
  sop: 'Sop',
  store: 'Store',
  storeFormat: 'StoreFormat',
  taskTemplate: 'TaskTemplate',
};
