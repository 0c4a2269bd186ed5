import type { Resource } from '../../model/resource.ts';
import type { SignOffSpec } from './spec.ts';

/** What rules across resources read of a signature. */
export type SignOffOutline = Omit<SignOffSpec, 'note'>;

/** The outline of a signature: all of it but what the party adds. */
export function outline(resource: Resource): SignOffOutline {
  const { note, ...rest } = resource.spec as unknown as SignOffSpec;
  return rest;
}
