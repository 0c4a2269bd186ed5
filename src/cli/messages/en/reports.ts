/** Texts of the reports that `validate` and `plan` write for hosts. */
export const reports = {
  'report.leftOut':
    'Left out here: {leftOut} of {total} findings ({errors} errors, {warnings} warnings, {notes} notes). `storeops validate --format json` lists all.',
  'report.same.files': '… and the same in {files} more files: {names}',
  'report.same.places': '… and {places} more of the same, in {files} more files: {names}',
  'report.place': 'Place',
  'report.finding': 'Finding',
  'report.more': '{count} more',
  'report.counts': '{resources} resources in {files} files.',
  'report.failed': 'storeops validate: {errors} errors, {warnings} warnings, {notes} notes',
  'report.clean': 'storeops validate: no findings',
  'validate.tooManyWarnings': '{warnings} warnings are more than --max-warnings {maxWarnings} allows',
} as const;
