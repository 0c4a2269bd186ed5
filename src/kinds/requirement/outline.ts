import type { Resource } from '../../model/resource.ts';
import { signedHash } from './signed-hash.ts';
import type { RequirementSpec } from './spec.ts';

/** What rules across resources read of a requirement. */
export type RequirementOutline = Pick<RequirementSpec, 'code' | 'author' | 'status' | 'priority' | 'phase'> & {
  readonly capabilities: readonly string[];
  /** The hash that signatures are bound to. */
  readonly signed: string;
};

/** The outline of a requirement. */
export function outline(resource: Resource): RequirementOutline {
  const { code, author, status, priority, phase, traces } = resource.spec as unknown as RequirementSpec;
  return {
    code,
    author,
    status,
    priority,
    ...(phase === undefined ? {} : { phase }),
    capabilities: traces.capabilities ?? [],
    signed: signedHash(resource),
  };
}
