import type { Resource } from '../model/resource.ts';
import { type ExplainPorts, type Explanation, explain } from './explain.ts';
import { resourceStack, type StackRequest } from './resource-stack.ts';

export interface RenderRequest extends StackRequest {
  /** Tell where each value comes from, too. */
  readonly origins: boolean;
}

export interface Rendering {
  /** As it takes effect, after all layers. */
  readonly resource: Resource;
  readonly origins?: Explanation;
}

/** The effective resource; for an SOP or a task template as one store gets it, when a store is named. */
export async function render({ origins, ...request }: RenderRequest, ports: ExplainPorts): Promise<Rendering> {
  const { effective } = await resourceStack(request, ports.workspace);
  return { resource: effective, ...(origins ? { origins: await explain(request, ports) } : {}) };
}
