import type { Kind } from '../kinds/kind.ts';
import { requirement } from '../kinds/requirement/index.ts';
import type { RequirementOutline } from '../kinds/requirement/outline.ts';
import { retrospective } from '../kinds/retrospective/index.ts';
import type { RetrospectiveOutline } from '../kinds/retrospective/outline.ts';
import { rolloutPhase } from '../kinds/rollout-phase/index.ts';
import type { PhaseOutline } from '../kinds/rollout-phase/outline.ts';
import { signOff } from '../kinds/sign-off/index.ts';
import type { SignOffOutline } from '../kinds/sign-off/outline.ts';
import { addressOfText } from '../model/address.ts';
import type { Resource } from '../model/resource.ts';
import type { Recorded } from '../rollout/sign-off-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { finderIn } from './find-resource.ts';

/** A resource, whole and in outline. */
export interface WholeRecord<Outline> extends Recorded<Outline> {
  readonly resource: Resource;
}

/** What there is to sign, who has signed, and what was talked over; each by name. */
export interface RolloutRecords {
  readonly phases: ReadonlyMap<string, WholeRecord<PhaseOutline>>;
  readonly requirements: ReadonlyMap<string, WholeRecord<RequirementOutline>>;
  readonly signOffs: ReadonlyMap<string, WholeRecord<SignOffOutline>>;
  readonly retrospectives: ReadonlyMap<string, WholeRecord<RetrospectiveOutline>>;
}

/** Reads the phases in their order, the requirements by their code, and the records. */
export async function rolloutRecords(workspace: Workspace): Promise<RolloutRecords> {
  const finder = await finderIn(workspace);
  const every = <Outline>({ kind, outline }: Kind<Outline>): WholeRecord<Outline>[] =>
    finder.all(kind).flatMap((resource) => {
      const made = outline?.(resource);
      const { name } = resource.metadata;
      return made === undefined ? [] : [{ address: addressOfText(resource), name, resource, outline: made }];
    });
  const phases = every(rolloutPhase).sort((a, b) => a.outline.order - b.outline.order);
  const requirements = every(requirement).sort((a, b) => (a.outline.code < b.outline.code ? -1 : 1));
  return {
    phases: byName(phases),
    requirements: byName(requirements),
    signOffs: byName(every(signOff)),
    retrospectives: byName(every(retrospective)),
  };
}

function byName<Outline>(records: readonly WholeRecord<Outline>[]): Map<string, WholeRecord<Outline>> {
  return new Map(records.map((one) => [one.name, one]));
}
