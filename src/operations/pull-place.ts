import { kindOf } from '../kinds/index.ts';
import { referencesOf } from '../kinds/references.ts';
import type { AddressText } from '../model/address.ts';
import type { Resource } from '../model/resource.ts';
import { UserError } from '../model/user-error.ts';
import type { WorkspaceConfig } from '../workspace/config.ts';
import type { Declaration } from '../workspace/workspace.ts';
import { isIncluded, scaffoldPlace } from './scaffold-place.ts';

/**
 * The file for a live resource that no file declares: beside its like, as `new` would have it; the first of its kind at
 * `stores/<name>.yaml` or `templates/<kinds>/<name>.yaml`.
 */
export function pullPlace(
  resource: Resource,
  workspace: {
    readonly config: WorkspaceConfig;
    readonly declarations: ReadonlyMap<AddressText, Declaration>;
  },
): string {
  const kind = kindOf(resource.kind);
  // A newer platform may know kinds that this program does not; its files could not be read.
  if (!kind) throw new UserError('platform/unknown-kind', { kind: resource.kind });
  const plural = kind.title.plural.toLowerCase().replaceAll(' ', '-');
  const file = scaffoldPlace({
    slug: kind.slug,
    name: resource.metadata.name,
    references: referencesOf(kind, resource),
    // What selectors pick are the chain's places; everything else is what these refer to.
    homeOf: () => (kind.selectable ? plural : `templates/${plural}`),
    ...workspace,
  });
  if (!isIncluded(file, workspace.config)) throw new UserError('workspace/not-included', { file });
  return file;
}
