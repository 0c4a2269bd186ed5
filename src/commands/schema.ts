import path from 'node:path';
import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { schemaFilesView, schemaListView, schemaView } from '../cli/views/schema.ts';
import { listSchemas, mapSchemas, showSchema, writeSchemas } from '../operations/schema.ts';

export default class Schema extends BaseCommand {
  static override summary = 'List the kinds, print one JSON Schema, write all of them, or set up an editor.';
  static override args = {
    kind: Args.string({ description: 'A kind (store, task-template) or "workspace" for storeops.yaml.' }),
  };
  static override flags = {
    bundle: Flags.boolean({ summary: 'Put everything the schema refers to inside it.' }),
    out: Flags.string({ char: 'o', summary: 'Write all schemas to this folder; with KIND only that one, bundled.' }),
    editor: Flags.boolean({
      summary: 'Map the schemas to the files of this workspace in .vscode/settings.json.',
      exclusive: ['bundle'],
    }),
  };
  static override examples = [
    { description: 'Which kinds are there?', command: '<%= config.bin %> <%= command.id %>' },
    { description: 'What may a store hold?', command: '<%= config.bin %> <%= command.id %> store' },
    {
      description: 'One self-contained file for another tool',
      command: '<%= config.bin %> <%= command.id %> sop --bundle',
    },
    { description: 'Completion and checks while typing', command: '<%= config.bin %> <%= command.id %> --editor' },
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Schema);
    const context = this.context(flags);
    const ports = await context.schemaPorts();
    const folder = flags.out === undefined ? undefined : path.resolve(flags.out);
    if (flags.editor) {
      const options = { workspace: await context.workspace(), folder };
      return this.finish({ value: await mapSchemas(options, ports), view: schemaFilesView });
    }
    if (folder !== undefined)
      return this.finish({ value: writeSchemas({ folder, kind: args.kind }, ports), view: schemaFilesView });
    if (args.kind === undefined) return this.finish({ value: listSchemas(), view: schemaListView });
    this.finish({ value: showSchema({ kind: args.kind, bundle: flags.bundle }, ports.schemas), view: schemaView });
  }
}
