import type { Message } from '../message.ts';

/** What stops a command, by code. */
export const errors = {
  'workspace/not-found': {
    summary: 'no storeops.yaml in {folder} or any folder above',
    hints: ['run `storeops init`, or pass --root DIR'],
  },
  'workspace/invalid': {
    summary: 'the workspace has {errors|error|errors}',
    hints: ['correct them; `storeops validate` shows them again'],
  },
  'workspace/dirty': {
    summary: '{files|file that this would change has|files that this would change have} uncommitted changes: {first}',
    hints: ['commit or stash them, or pass --force'],
  },
  'workspace/not-empty': {
    summary: '{folder} is not empty',
    hints: ['choose an empty folder, or pass --force to add to it'],
  },
  'workspace/editor-settings': {
    summary: '.vscode/settings.json is not JSON that can be added to',
    hints: ['correct it, or remove it, and run the command again'],
  },
  'workspace/exists': { summary: '{file} exists already', hints: ['choose another name'] },
  'workspace/not-included': {
    summary: '{file} is not where storeops.yaml looks for resources',
    hints: ['choose a place that its "include" covers, or widen it'],
  },
  'workspace/new-invalid': {
    summary: '{address} was not written: the values that were set do not fit',
    hints: ['`storeops schema` shows what the fields may hold'],
  },
  'workspace/not-writable': {
    summary: '{file} cannot be written ({reason})',
    hints: ['check permissions and free space; nothing was changed'],
  },
  'workspace/outside': {
    summary: '{file} is not inside the workspace',
    hints: ['storeops writes nothing outside of the folder with storeops.yaml'],
  },
  'workspace/link': {
    summary: '{file} is a symbolic link or lies behind one',
    hints: ['storeops writes real files only; replace the link, or change what it leads to'],
  },
  'workspace/changed-meanwhile': {
    summary: '{file} was changed by somebody else meanwhile',
    hints: ['nothing was written; run the command again'],
  },
  'config/invalid': {
    summary: '{file} has mistakes',
    hints: ['correct them; `storeops schema workspace` shows what it may hold'],
  },
  'usage/flags': { summary: '{detail}', hints: ['see `storeops {command} --help`', 'see `storeops --help`'] },
  'usage/unknown-command': {
    summary: 'there is no command "{command}"',
    hints: ['did you mean `storeops {suggestion}`?', 'see `storeops --help`'],
  },
  'usage/unknown-flag': {
    summary: 'there is no flag {flag}',
    hints: ['did you mean {suggestion}?', 'see `storeops {command} --help`', 'see `storeops --help`'],
  },
  'usage/unexpected-argument': {
    summary: '"{text}" is one argument too many',
    hints: ['see `storeops {command} --help`', 'see `storeops --help`'],
  },
  'usage/missing-argument': {
    summary: 'the argument "{name}" is missing',
    hints: ['see `storeops {command} --help`', 'see `storeops --help`'],
  },
  'usage/missing-flag': { summary: '--{name} is missing', hints: ['see `storeops {command} --help`'] },
  'usage/flag-value': {
    summary: '{flag} cannot be "{value}"',
    hints: ['did you mean "{suggestion}"?', 'use one of: {allowed}'],
  },
  'usage/argument-value': {
    summary: '"{value}" is not one of the allowed values',
    hints: ['did you mean "{suggestion}"?', 'use one of: {allowed}'],
  },
  'usage/flag-needs-value': {
    summary: '{flag} needs a value',
    hints: ['use one of: {allowed}', 'see `storeops {command} --help`'],
  },
  'usage/flag-once': { summary: '{flag} stands twice', hints: ['keep one of the two'] },
  'usage/flag-first': { summary: '{flag} stands before the command', hints: ['write the command first'] },
  'usage/flags-together': { summary: '{first} and {second} do not go together', hints: ['leave one of the two out'] },
  'usage/not-a-number': { summary: '"{value}" is not a whole number', hints: ['write it in digits, like 20'] },
  'usage/number-range': { summary: '{value} is out of range: {rule} {limit}', hints: ['choose a number within it'] },
  'usage/no-folder': { summary: 'there is no folder {folder}', hints: ['check the path'] },
  'usage/no-git': {
    summary: '{root} is not in a git repository',
    hints: ['leave --changed-since out to see all findings'],
  },
  'usage/unknown-revision': {
    summary: 'git knows no revision "{revision}"',
    hints: ['fetch it first: `git fetch origin {revision}`', 'in CI, check out the whole history (fetch-depth: 0)'],
  },
  'usage/no-common-commit': {
    summary: 'the current branch and "{revision}" have no commit in common',
    hints: ['in CI, check out the whole history (fetch-depth: 0)'],
  },
  'usage/selector': {
    summary: '"{text}" is not a selector',
    hints: ['write a kind (sop), an address (store/bj-*) or a label (region=beijing)'],
  },
  'usage/unknown-kind': {
    summary: 'there is no kind "{kind}"',
    hints: ['did you mean "{suggestion}"?', 'use one of: {known}'],
  },
  'usage/unknown-resource': {
    summary: '{address} is not declared',
    hints: ['did you mean "{suggestion}"?', 'an address is written like store/bj-wangfujing'],
  },
  'usage/unknown-path': {
    summary: '{address} has no field {path}',
    hints: ['did you mean {suggestion}?', 'here stand: {known}', '`storeops schema` shows the fields'],
  },
  'usage/not-per-store': {
    summary: '{address} is the same in every store',
    hints: ['leave --store out; only SOPs and task templates may differ by store'],
  },
  'usage/not-a-store': {
    summary: '{address} is not a {kind}',
    hints: ['write its name or its address, like {kind}/bj-wangfujing'],
  },
  'usage/unknown-platform': {
    summary: 'there is no platform "{platform}" in storeops.yaml',
    hints: ['use one of: {known}'],
  },
  'usage/name': {
    summary: '"{name}" is not a name',
    hints: ['use lower-case letters, digits and hyphens, like bj-wangfujing'],
  },
  'usage/needs-confirmation': {
    summary: 'nobody is here to confirm',
    hints: ['pass --yes to go ahead without a question'],
  },
  'usage/declined': { summary: 'nothing was done' },
  'usage/interrupted': { summary: 'interrupted; nothing is half done', hints: ['run the same command again to go on'] },
  'usage/assignment': {
    summary: '"{text}" is not a value to set',
    hints: ['write it as path=value, like region=shanghai or address.street=Nanjing Road'],
  },
  'usage/max-delete': { summary: '"{text}" is not a limit', hints: ['write a number (25) or a share (10%)'] },
  'plan/no-file': {
    summary: '{file} cannot be read ({reason})',
    hints: ['write a plan with `storeops plan --out FILE`'],
  },
  'plan/unwritable': { summary: '{file} cannot be written ({reason})', hints: ['name a file in a folder that exists'] },
  'usage/git-missing': { summary: 'git is not there', hints: ['install git, or leave --changed-since out'] },
  'plan/unreadable': { summary: '{file} is not a plan', hints: ['write one with `storeops plan --out FILE`'] },
  'plan/altered': {
    summary: '{file} was changed after it was written',
    hints: ['make a new one with `storeops plan --out FILE`'],
  },
  'plan/other-platform': {
    summary: 'the plan was made for another platform than "{actual}"',
    hints: ['make a new one with `storeops plan --platform {actual} --out FILE`'],
  },
  'plan/stale': {
    summary: 'the plan was made for revision {base}; the platform is at {live}',
    hints: ['make a new one with `storeops plan`'],
  },
  'push/frozen': {
    summary: 'freeze window "{window}" ({reason}) holds until {ends}',
    hints: [
      'push again from {opens}; a waiver of the gate freeze-window lets it through before',
      'no end of the freeze is in sight; a waiver of the gate freeze-window lets it through',
    ],
  },
  'push/too-many-deletions': {
    summary: '{deletions} of {live|live resource|live resources} would be deleted; the limit is {limit}',
    hints: ['if that is meant, pass --max-delete {deletions}'],
  },
  'history/broken': {
    summary: 'the history was tampered with at revision {revision}',
    hints: ['compare with a backup; keep the database as evidence'],
  },
  'file/unreadable': { summary: '{file} cannot be read ({reason})', hints: ['check the path'] },
  'internal/bug': {
    summary: 'a mistake in storeops itself: {detail}',
    hints: ['run again with DEBUG=storeops and report what it prints'],
  },
} as const satisfies Record<string, Message>;
