import { bundleSchema } from './bundle-schema.ts';
import { editorMappings } from './editor-mappings.ts';
import { mergeEditorSettings } from './editor-settings.ts';
import { type JsonSchema, readSchema, readSchemaText, schemaNames } from './schema-files.ts';
import type { Declaration } from './workspace.ts';

/** The schemas that came with the package, in the forms that people and editors want. */
export interface SchemaLibrary {
  /** The kinds' slugs, `workspace` and `common`. */
  readonly names: readonly string[];
  read(name: string): JsonSchema;
  /** As authored. */
  text(name: string): string;
  /** With everything it refers to inside. */
  bundle(name: string): JsonSchema;
  /** An editor's settings with the schemas of a folder mapped to the files of some declarations. */
  editorSettings(current: string | undefined, schemaFolder: string, declarations: Iterable<Declaration>): string;
}

export function openSchemas(): SchemaLibrary {
  return {
    names: schemaNames(),
    read: readSchema,
    text: readSchemaText,
    bundle: (name) => bundleSchema(name, readSchema),
    editorSettings: (current, folder, declarations) =>
      mergeEditorSettings(current, editorMappings(folder, declarations)),
  };
}
