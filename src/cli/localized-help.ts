import { type Command, Help, type Interfaces } from '@oclif/core';
import { EXIT } from '../model/user-error.ts';
import { COMMAND_GROUPS, ROOT_EXAMPLES } from './help/command-groups.ts';
import { LocalizedCommandHelp } from './help/localized-command-help.ts';
import { type Translation, translateCommand } from './help/translate-command.ts';
import { translationOf } from './help/translation.ts';
import { withoutTemplates } from './help/without-templates.ts';
import { languageFlag } from './language-flag.ts';
import { type Messages, messagesIn, type TextName } from './messages/index.ts';
import { languageOf } from './messages/language.ts';
import { unknownCommand } from './unknown-command.ts';

/** oclif's help in the reader's language, with the exit codes and commands in groups at the root. */
export class LocalizedHelp extends Help {
  #messages: Messages = messagesIn('en');
  #translation: Translation | undefined;
  #collected: string[] | undefined;

  constructor(config: Interfaces.Config, options?: Partial<Interfaces.HelpOptions>) {
    super(config, options);
    this.render = withoutTemplates(this.render);
  }

  /** What `showHelp` would print. */
  async text(argv: readonly string[]): Promise<string> {
    this.#collected = [];
    await this.showHelp([...argv]);
    return this.#collected.join('\n').trimEnd();
  }

  override async showHelp(argv: string[]): Promise<void> {
    const language = languageOf(languageFlag(argv), process.env);
    this.#messages = messagesIn(language);
    this.#translation = await translationOf(language);
    try {
      await super.showHelp(argv);
    } catch (thrown) {
      throw unknownCommand(thrown, this.config) ?? thrown;
    }
  }

  override async showCommandHelp(command: Command.Loadable): Promise<void> {
    await super.showCommandHelp(this.#translated(command));
  }

  protected override async showRootHelp(): Promise<void> {
    const { text } = this.#messages;
    const sections = [
      `${this.config.bin} ${this.config.version}\n${this.wrap(text('help.about'), 0)}`,
      this.section(text('help.heading.usage'), `$ ${this.config.bin} ${text('help.usage')}`),
      ...this.#groups(),
      this.section(text('help.heading.examples'), this.#examples()),
      this.section(text('help.heading.exit'), this.#exitCodes()),
      this.wrap(text('help.more'), 0),
    ];
    this.log(sections.join('\n\n'));
  }

  protected override async showTopicHelp(topic: Interfaces.Topic): Promise<void> {
    const name = `help.topic.${topic.name.split(':')[0]}` as TextName;
    const said = this.#messages.text(name) as string | undefined;
    await super.showTopicHelp({ ...topic, description: said ?? topic.description });
  }

  protected override formatTopic(topic: Interfaces.Topic): string {
    return super.formatTopic(topic).replace(/ COMMAND$/m, ` ${this.#messages.text('help.command')}`);
  }

  protected override formatCommands(commands: Command.Loadable[]): string {
    // oclif writes into what it is given.
    return super.formatCommands(commands.map((command) => ({ ...command })));
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    if (!this.#translation) return super.wrap(body, spacing);
    return this.#translation.wrap(this.render(body), this.opts.maxWidth - spacing);
  }

  override section(...[header, body]: Parameters<Help['section']>): string {
    return super.section(this.#translation?.headings[header] ?? header, body);
  }

  protected override summary(command: Command.Loadable): string | undefined {
    return super.summary(this.#translated(command));
  }

  protected override getCommandHelpClass(command: Command.Loadable): LocalizedCommandHelp {
    const options = { opts: this.opts, messages: this.#messages, translation: this.#translation };
    return new LocalizedCommandHelp(command, this.config, options);
  }

  protected override log(...args: string[]): void {
    if (this.#collected) this.#collected.push(...args);
    else super.log(...args);
  }

  #translated(command: Command.Loadable): Command.Loadable {
    return this.#translation ? translateCommand(command, this.#translation) : { ...command };
  }

  #groups(): string[] {
    const commands = this.sortedCommands.map((command) => ({ ...command, id: command.id.replaceAll(':', ' ') }));
    const wordOf = ({ id }: { readonly id: string }): string => id.split(' ')[0] ?? '';
    const grouped = COMMAND_GROUPS.map(({ title, words }) => ({
      title,
      members: words.flatMap((word) => commands.filter((command) => wordOf(command) === word)),
    }));
    const known = new Set(COMMAND_GROUPS.flatMap(({ words }) => words));
    const others = commands.filter((command) => !known.has(wordOf(command)));
    return [...grouped, { title: 'help.group.more' as const, members: others }]
      .filter(({ members }) => members.length > 0)
      .map(({ title, members }) =>
        this.section(
          this.#messages.text(title),
          members.map((command): [string, string] => [command.id, inShort(this.summary(command) ?? '')]),
        ),
      );
  }

  #examples(): string {
    const blocks = ROOT_EXAMPLES.map(({ text, lines }) =>
      [this.#messages.text(text), ...lines.map((line) => `  $ ${line}`)].join('\n'),
    );
    return blocks.join('\n\n');
  }

  #exitCodes(): [string, string][] {
    return Object.entries(EXIT).map(([name, code]) => [
      String(code),
      this.#messages.text(`help.exit.${name as keyof typeof EXIT}`),
    ]);
  }
}

/** A summary up to its first pause: in a list the command's name comes first and the details can wait. */
function inShort(summary: string): string {
  return summary.split(/[:;：；。]|\.$/)[0] ?? summary;
}
