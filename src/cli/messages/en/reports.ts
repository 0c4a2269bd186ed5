/** Texts of the reports that `validate` and `plan` write for hosts. */
export const reports = {
  'report.leftOut':
    'Left out here: {leftOut} of {total} findings ({errors|error|errors}, {warnings|warning|warnings}, {notes|note|notes}). `storeops validate --format json` lists all.',
  'report.same.files': '… and the same in {files|more file|more files}: {names}',
  'report.same.places': '… and {places} more of the same, in {files|more file|more files}: {names}',
  'report.place': 'Place',
  'report.finding': 'Finding',
  'report.more': '{count} more',
  'report.counts': '{resources|resource|resources} in {files|file|files}.',
  'report.failed': 'storeops validate: {errors|error|errors}, {warnings|warning|warnings}, {notes|note|notes}',
  'report.clean': 'storeops validate: no findings',
  'report.plan.delete': 'Delete: {count}',
  'report.plan.update': 'Update: {count}',
  'report.plan.create': 'Create: {count}',
  'report.plan.fields': '… {count|field|fields}',
  'report.plan.impact': 'Impact',
  'report.plan.longer': '… and {count|character|characters} more',
  'report.plan.leftOut':
    'Left out here: {create|creation|creations}, {update|update|updates} and {delete|deletion|deletions}; of {details} more updates the fields. `storeops plan --format json` has all.',
  'report.plan.stamp': '{commit} · plan {digest} · {tool}',
  'validate.tooManyWarnings': '{warnings|warning is|warnings are} more than --max-warnings {maxWarnings} allows',
} as const;
