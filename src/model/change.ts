import type { Address } from './address.ts';
import type { ValuePath } from './diagnostic.ts';
import type { Resource } from './resource.ts';

/** One field that differs; `before` or `after` is absent when the field was added or removed. */
export interface FieldChange {
  readonly path: ValuePath;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is to happen to one resource. Hashes are content hashes of the documents. */
export type Change =
  | { readonly action: 'create'; readonly address: Address; readonly after: Resource; readonly afterHash: string }
  | {
      readonly action: 'update';
      readonly address: Address;
      readonly before: Resource;
      readonly after: Resource;
      readonly beforeHash: string;
      readonly afterHash: string;
      readonly fields: readonly FieldChange[];
    }
  | { readonly action: 'delete'; readonly address: Address; readonly before: Resource; readonly beforeHash: string };

/** The result of one change. `blocked` names the failed change it depends on. */
export type Applied = { readonly address: Address; readonly action: Change['action'] } & (
  | { readonly result: 'applied' }
  | { readonly result: 'failed'; readonly problem: { readonly code: string; readonly detail: string } }
  | { readonly result: 'blocked'; readonly by: Address }
  | { readonly result: 'not-tried' }
);
