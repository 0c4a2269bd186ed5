import {
  type Command,
  CommandHelp,
  type HelpSection,
  type HelpSectionKeyValueTable,
  type Interfaces,
} from '@oclif/core';
import type { Messages } from '../messages/index.ts';
import type { Translation } from './translate-command.ts';
import { withoutTemplates } from './without-templates.ts';

type Rows = [string, string | undefined][];

/** The help of one command, with a short usage line and headings in the reader's language. */
export class LocalizedCommandHelp extends CommandHelp {
  readonly #messages: Messages;
  readonly #translation: Translation | undefined;

  constructor(
    command: Command.Loadable,
    config: Interfaces.Config,
    options: { opts: Interfaces.HelpOptions; messages: Messages; translation: Translation | undefined },
  ) {
    super(command, config, options.opts);
    this.#messages = options.messages;
    this.#translation = options.translation;
    this.render = withoutTemplates(this.render);
  }

  override section(header: string, body: Rows | HelpSection | HelpSectionKeyValueTable | string): string {
    return super.section(this.#translation?.headings[header] ?? header, body);
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    if (!this.#translation) return super.wrap(body, spacing);
    return this.#translation.wrap(this.render(body), this.opts.maxWidth - spacing);
  }

  /** The flags have a section of their own; in one line they would hide the arguments. */
  protected override defaultUsage(): string {
    const args = Object.values(this.command.args ?? {}).filter(({ hidden }) => !hidden);
    const names = args.map((arg) => {
      const name = `${arg.name.toUpperCase()}${arg.multiple ? '…' : ''}`;
      return arg.required ? name : `[${name}]`;
    });
    return [this.command.id, ...names, this.#messages.text('help.flags')].join(' ');
  }

  protected override flags(flags: Command.Flag.Any[]): Rows | undefined {
    const rows = super.flags(flags);
    if (!this.#translation) return rows;
    return rows?.map(([name, text]) => [name, text === undefined ? text : translateMarks(text)]);
  }
}

/** oclif's own words beside a flag. */
function translateMarks(text: string): string {
  return text
    .replace(/\[default: ([^\]]*)\]/, '[默认：$1]')
    .replace('(required)', '（必填）')
    .replace(/<options: ([^>]*)>/, '<可选：$1>');
}
