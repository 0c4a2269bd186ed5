import { checkShape } from '../../checks/shape.ts';
import type { Kind } from '../../kinds/kind.ts';
import { type AddressText, kebabCase } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import type { ScaffoldSchema, SchemaNode } from '../../model/schema-node.ts';
import { bundleSchema } from '../bundle-schema.ts';
import { formatText } from '../format/format-text.ts';
import { readSchema } from '../schema-files.ts';
import type { Declaration } from '../workspace.ts';
import { assign, parseAssignment } from './assignment.ts';
import { namesOf, pointReferences, usageBy } from './point-references.ts';
import { scaffoldText } from './scaffold-text.ts';
import { skeleton } from './skeleton.ts';

export interface ScaffoldRequest {
  readonly kind: Kind;
  readonly name: string;
  readonly chineseName?: string | undefined;
  /** `path=value`. */
  readonly set: readonly string[];
  readonly declarations: ReadonlyMap<AddressText, Declaration>;
  readonly language: 'zh-CN' | 'en';
  /** Said at the top of the file. */
  readonly note: string;
}

/** A new resource before it is written. */
export interface Scaffold {
  readonly resource: Resource;
  /** What the values that were set made wrong. */
  readonly diagnostics: readonly Diagnostic[];
  /** `schemaReference` is what the editor's line names. */
  text(schemaReference: string): string;
}

/** Makes a resource from its kind's schema: required fields with values, references to what the workspace has. */
export function scaffold({ kind, name, chineseName, set, declarations, language, note }: ScaffoldRequest): Scaffold {
  const usage = usageBy(kind, declarations);
  const schema: ScaffoldSchema = {
    root: bundleSchema(kind.slug, readSchema) as SchemaNode,
    nameOf: (other) => namesOf(kebabCase(other), declarations, usage)[0],
  };
  const bare = skeleton(schema, name);
  const titled = chineseName === undefined ? bare : withTitle(bare, chineseName);
  const resource = assign(pointReferences(kind, titled, declarations), set.map(parseAssignment));
  return {
    resource,
    diagnostics: checkShape(resource),
    text: (schemaReference) => canonical(scaffoldText({ schema, resource, schemaReference, language, note })),
  };
}

/** As `storeops fmt` would have it. */
function canonical(text: string): string {
  return formatText(text).text ?? text;
}

function withTitle(resource: Resource, chinese: string): Resource {
  return { ...resource, metadata: { ...resource.metadata, displayName: { 'zh-CN': chinese } } };
}
