import type { CalendarSpec } from '../kinds/calendar/spec.ts';
import type { RolloutPhaseSpec } from '../kinds/rollout-phase/spec.ts';
import type { SopSpec } from '../kinds/sop/spec.ts';
import type { StoreSpec } from '../kinds/store/spec.ts';
import type { TaskTemplateSpec } from '../kinds/task-template/spec.ts';
import type { Resource } from '../model/resource.ts';

/** A store as it takes effect: its own file and every layer above it, merged. */
export interface StoreAtWork {
  readonly name: string;
  /** What selectors match. */
  readonly labels: Readonly<Record<string, string>>;
  readonly spec: StoreSpec;
}

type Named<Spec> = ReadonlyMap<string, Resource<Spec>>;

/** What decides which work a day brings: a configuration that is live, or one that nobody has pushed yet. */
export interface ChainAtWork {
  readonly templates: Named<TaskTemplateSpec>;
  readonly sops: Named<SopSpec>;
  readonly calendars: Named<CalendarSpec>;
  readonly phases: Named<RolloutPhaseSpec>;
  stores(): Iterable<StoreAtWork>;
}
