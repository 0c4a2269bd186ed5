import { approvalFlow } from './approval-flow/index.ts';
import { calendar } from './calendar/index.ts';
import { capability } from './capability/index.ts';
import { chain } from './chain/index.ts';
import { demotion } from './demotion/index.ts';
import type { Kind } from './kind.ts';
import { metric } from './metric/index.ts';
import { policy } from './policy/index.ts';
import { promotion } from './promotion/index.ts';
import { region } from './region/index.ts';
import { requirement } from './requirement/index.ts';
import { retrospective } from './retrospective/index.ts';
import { role } from './role/index.ts';
import { roleBinding } from './role-binding/index.ts';
import { rollout } from './rollout/index.ts';
import { rolloutPhase } from './rollout-phase/index.ts';
import { scenario } from './scenario/index.ts';
import { signOff } from './sign-off/index.ts';
import { sop } from './sop/index.ts';
import { store } from './store/index.ts';
import { storeFormat } from './store-format/index.ts';
import { taskTemplate } from './task-template/index.ts';
import { trainingPlan } from './training-plan/index.ts';
import { waiver } from './waiver/index.ts';

/** Every kind of resource, in alphabetical order. A new kind is a schema, a folder beside this file and a line here. */
export const KINDS: readonly Kind[] = [
  approvalFlow,
  calendar,
  capability,
  chain,
  demotion,
  metric,
  policy,
  promotion,
  region,
  requirement,
  retrospective,
  role,
  roleBinding,
  rollout,
  rolloutPhase,
  scenario,
  signOff,
  sop,
  store,
  storeFormat,
  taskTemplate,
  trainingPlan,
  waiver,
];

const byName = new Map(KINDS.map((kind) => [kind.kind, kind]));
const bySlug = new Map(KINDS.map((kind) => [kind.slug, kind]));

/** Finds a kind by its name in YAML: `TaskTemplate`. */
export function kindOf(name: string): Kind | undefined {
  return byName.get(name);
}

/** Finds a kind by the name a person types: `task-template`. */
export function kindBySlug(slug: string): Kind | undefined {
  return bySlug.get(slug);
}
