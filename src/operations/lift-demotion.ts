import type { DemotionSpec } from '../kinds/demotion/spec.ts';
import { formatAddress } from '../model/address.ts';
import { UserError } from '../model/user-error.ts';
import { ROLLOUT_KINDS } from '../rollout/mapping.ts';
import type { MovePorts } from './move-stores.ts';
import type { RolloutPorts } from './rollout-facts.ts';

/** A demotion that holds nobody back any more, prepared. */
export interface LiftedDemotion {
  readonly demotion: string;
  readonly stores: readonly string[];
  readonly files: readonly string[];
}

/** Makes the editor hold that a demotion is lifted: its stores may be promoted again, through every gate. */
export async function liftDemotion(
  { name, by, reason }: { readonly name: string; readonly by: string; readonly reason: string | undefined },
  { workspace, editor, now }: RolloutPorts & MovePorts,
): Promise<LiftedDemotion> {
  const declaration = (await workspace.declarations()).get(formatAddress({ kind: ROLLOUT_KINDS.demotion, name }));
  const document = declaration && workspace.read([declaration]).get(declaration.facts.address);
  if (!declaration || !document) throw new UserError('rollout/no-demotion', { name });
  const spec = document.spec as unknown as DemotionSpec;
  if (spec.lifted) throw new UserError('rollout/lifted-already', { name, by: spec.lifted.by });
  if (reason === undefined) throw new UserError('rollout/reason-needed');
  editor.update(declaration, { ...document, spec: { ...document.spec, lifted: { by, at: now, reason } } });
  return {
    demotion: name,
    stores: spec.stores.map(({ store }) => store),
    files: editor.changes().map(({ file }) => file),
  };
}
