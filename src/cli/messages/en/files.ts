/** Texts of what writes files of a workspace: pull, fmt. */
export const files = {
  'pull.title': 'From {platform}, revision {revision}, into the files',
  'pull.counts': '{changes|resource|resources} in {files|file|files}',
  'pull.confirm': 'Write {files|file|files}?',
  'pull.none': 'The files say what is live on {platform} (revision {revision}).',
  'pull.done': 'Wrote {files|file|files}: they say what is live on {platform} (revision {revision}).',
  'pull.notLive':
    '{count|declared resource is|declared resources are} not live; --prune would take {names} out of the files',
  'pull.next': '`git diff` shows the changes, `storeops validate` checks them.',
  'fmt.none': '{files|file is|files are} in canonical form.',
  'fmt.done': 'Formatted {changed|file|files}.',
  'fmt.pending': '{changed|file is|files are} not in canonical form; `storeops fmt` writes them so.',
} as const;
