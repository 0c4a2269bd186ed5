import type { KindListing, WrittenSchemas } from '../../operations/schema.ts';
import type { View } from '../ui.ts';
import { table } from './table.ts';

/** The kinds with their titles and schema files. */
export const schemaListView: View<readonly KindListing[]> = (kinds, { messages, color }) => {
  const rows = kinds.map(({ name, kind, title, schema }) => [name, kind ?? '', title['zh-CN'], title.en, schema]);
  const head = (['kind', 'yaml', 'chinese', 'english', 'schema'] as const).map((name) =>
    messages.text(`schema.${name}`),
  );
  const [first, ...rest] = table([head, ...rows]).split('\n');
  return [color.dim(first), ...rest, '', messages.text('schema.next')].join('\n');
};

/** The schema itself, as JSON. */
export const schemaView: View<object> = (schema) => JSON.stringify(schema, null, 2);

/** What was written where. */
export const schemaFilesView: View<WrittenSchemas> = ({ folder, files }, { messages, color }) => {
  const [only] = files;
  const name = files.length === 1 && only ? only : messages.text('schema.count', { count: files.length });
  return `${color.green('✔')} ${messages.text('schema.written', { files: name, folder })}`;
};
