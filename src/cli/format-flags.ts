import { Flags } from '@oclif/core';
import { FORMAT_NAMES } from './formats/index.ts';

/** How `validate` answers. */
export const validateFlags = {
  format: Flags.option({
    options: FORMAT_NAMES,
    default: 'pretty',
    exclusive: ['json'],
    summary: 'Write the findings for a terminal, a program or a host; see docs/formats.md.',
  })(),
  'changed-since': Flags.string({
    helpValue: 'REVISION',
    summary: 'Report only what changed since the branch left this revision, and what refers to it.',
  }),
  'max-warnings': Flags.integer({ min: 0, summary: 'Fail when there are more warnings than this.' }),
};

/** How `plan` answers. */
export const planFormatFlags = {
  format: Flags.option({
    options: ['pretty', 'json', 'markdown'] as const,
    default: 'pretty',
    exclusive: ['json'],
    summary: 'Write the plan for a terminal, a program or a pull request; see docs/formats.md.',
  })(),
};
