import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { messagesIn } from '../cli/messages/index.ts';
import { LANGUAGES } from '../cli/messages/language.ts';
import { paperHtml } from '../cli/paper/paper-html.ts';
import { paperMarkdown } from '../cli/paper/paper-markdown.ts';
import { releaseNotesPaper } from '../cli/views/release-notes.ts';
import { NOTED_KINDS } from '../operations/release-notes/mapping.ts';
import { releaseNotes } from '../operations/release-notes/release-notes.ts';

export default class ReleaseNotesCommand extends BaseCommand {
  static override summary = "What changed between two commits of git, in words of the stores' staff.";
  static override flags = {
    from: Flags.string({ required: true, helpValue: 'REF', summary: 'Commit, tag or branch of the release before.' }),
    to: Flags.string({ default: 'HEAD', helpValue: 'REF', summary: 'Commit, tag or branch of this release.' }),
    format: Flags.string({ summary: 'Form of the document.', options: ['markdown', 'html'], default: 'markdown' }),
    lang: Flags.string({ summary: 'Language of the document; default: zh-CN.', options: [...LANGUAGES] }),
  };
  static override examples = [
    {
      description: 'The notes of a quarter',
      command: '<%= config.bin %> <%= command.id %> --from 2026-q3 --to 2026-q4',
    },
    {
      description: 'In English, as a page',
      command: '<%= config.bin %> <%= command.id %> --from 2026-q3 --lang en --format html > notes.html',
    },
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(ReleaseNotesCommand);
    const value = releaseNotes(await this.context(flags).commitRange({ ...flags, kind: NOTED_KINDS.phases }));
    const print = flags.format === 'html' ? paperHtml : paperMarkdown;
    const messages = messagesIn(flags.lang === 'en' ? 'en' : 'zh-CN');
    this.finish({ value, view: (notes) => print(releaseNotesPaper(notes, messages)) });
  }
}
