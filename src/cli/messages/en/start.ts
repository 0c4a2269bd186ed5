/** Texts of what a new user meets first: init, new, schema, completion. */
export const start = {
  'schema.kind': 'KIND',
  'schema.yaml': 'IN YAML',
  'schema.chinese': 'CHINESE',
  'schema.english': 'ENGLISH',
  'schema.schema': 'SCHEMA',
  'schema.next': '`storeops schema KIND` prints one, `storeops new KIND NAME` writes a resource from it.',
  'schema.count': '{count} files',
  'schema.written': 'Wrote {files} to {folder}.',
} as const;
