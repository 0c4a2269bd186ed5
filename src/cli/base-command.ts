import { Command, Config, Flags, type Interfaces } from '@oclif/core';
import type { Diagnostic } from '../model/diagnostic.ts';
import { EXIT, type ExitCode, UserError } from '../model/user-error.ts';
import type { CommandPort } from './command-port.ts';
import { Context } from './context.ts';
import { toUserError } from './errors.ts';
import { LANGUAGES } from './messages/language.ts';
import { outcomeText } from './outcome-document.ts';
import { terminalUi } from './terminal-ui.ts';
import type { Ui, View } from './ui.ts';
import { errorView } from './views/error.ts';
import { wantsJson } from './wants-json.ts';

/** What a command ends with. */
export interface Finish<T> {
  readonly value: T;
  readonly diagnostics?: readonly Diagnostic[];
  readonly exitCode?: ExitCode;
  readonly view: View<T>;
}

/** What names a workspace, and where it is to come to life. */
interface TargetFlags {
  readonly root?: string | undefined;
  readonly platform?: string | undefined;
  readonly env?: string | undefined;
}

/** Everything the commands share: flags, languages, the JSON document, errors, exit codes, Ctrl-C. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    root: Flags.directory({
      helpGroup: 'GLOBAL',
      summary: 'Workspace folder; default: the nearest one upward with storeops.yaml.',
    }),
    json: Flags.boolean({ helpGroup: 'GLOBAL', summary: 'Print the versioned outcome document, and nothing else.' }),
    lang: Flags.string({ helpGroup: 'GLOBAL', summary: 'Language of the texts.', options: [...LANGUAGES] }),
    'no-color': Flags.boolean({ helpGroup: 'GLOBAL', summary: 'Print without colours.' }),
  };

  /** As oclif's, which loads a configuration that is there once more. */
  static override async run<T extends Command>(
    this: new (
      argv: string[],
      config: Config,
    ) => T,
    argv?: string[],
    options?: Interfaces.LoadOptions,
  ): Promise<ReturnType<T['run']>> {
    const config = options instanceof Config ? options : await Config.load(options);
    const command: Command = new this(argv ?? process.argv.slice(2), config);
    return (command as BaseCommand)._run();
  }

  readonly #interruption = new AbortController();
  #context: Context | undefined;
  /** While true, an interruption is left to whoever listens to it. */
  #busy = false;

  /** This command's terminal, for helpers. */
  protected get port(): CommandPort {
    return {
      ui: this.ui,
      interruption: this.#interruption.signal,
      print: (text) => this.print(text),
      uninterrupted: async (work) => {
        this.#busy = true;
        try {
          return await work();
        } finally {
          this.#busy = false;
        }
      },
    };
  }

  /** Texts and colours; known before the flags are parsed, so that a wrong flag is explained in the right language. */
  protected get ui(): Ui {
    return terminalUi(this.argv);
  }

  /** Opens the workspace and platform that the flags name. */
  protected context(flags: TargetFlags): Context {
    this.#context ??= new Context({
      from: flags.root ?? process.cwd(),
      ...(flags.platform ? { platform: flags.platform } : {}),
      ...(flags.env ? { environment: flags.env } : {}),
    });
    return this.#context;
  }

  /** Another context of the same command; who opens it closes it. */
  protected another({ root, env }: TargetFlags): Context {
    return new Context({ from: root ?? process.cwd(), ...(env ? { environment: env } : {}) });
  }

  /** Prints the answer: the view for a person, or the outcome document. */
  protected finish<T>({ value, diagnostics = [], exitCode = EXIT.done, view }: Finish<T>): void {
    process.exitCode = exitCode;
    if (this.#wantsJson) this.#printDocument({ value, diagnostics, exitCode });
    else this.print(view(value, this.ui));
  }

  /** Text for a person on stdout, left out when a document is wanted. */
  protected print(text: string): void {
    if (!this.#wantsJson && text !== '') process.stdout.write(`${text}\n`);
  }

  /** Text beside the answer, on stderr. */
  protected note(text: string): void {
    if (text !== '') process.stderr.write(`${text}\n`);
  }

  protected override async init(): Promise<void> {
    await super.init();
    process.once('SIGINT', this.#interrupt);
    process.once('SIGTERM', this.#interrupt);
  }

  protected override async catch(thrown: Error): Promise<void> {
    const error = toUserError(thrown, this.id ?? '');
    process.exitCode = error.exitCode;
    if (process.env.DEBUG?.includes('storeops')) this.note(String(thrown.stack));
    if (this.#wantsJson) this.#printDocument({ diagnostics: error.diagnostics, exitCode: error.exitCode, error });
    else {
      this.note(errorView(error, this.ui));
      this.print((await this.errorAnswer(error, this.#context)) ?? '');
    }
  }

  /** What stdout gets when the work was stopped; nothing, unless a command has something to say even then. */
  protected async errorAnswer(_error: UserError, _context: Context | undefined): Promise<string | undefined> {
    return undefined;
  }

  protected override async finally(): Promise<void> {
    process.off('SIGINT', this.#interrupt);
    process.off('SIGTERM', this.#interrupt);
    await this.#context?.close();
  }

  /** A push in flight hears of it and stops before its commit; anything else has nothing to lose and ends at once. */
  readonly #interrupt = (): void => {
    this.#interruption.abort(new UserError('usage/interrupted'));
    process.once('SIGINT', () => process.exit(EXIT.failed));
    if (this.#busy) return;
    this.note(errorView(new UserError('usage/interrupted'), this.ui));
    void Promise.resolve(this.#context?.close()).finally(() => process.exit(EXIT.failed));
  };

  get #wantsJson(): boolean {
    return wantsJson(this.argv);
  }

  #printDocument(outcome: {
    value?: unknown;
    diagnostics: readonly Diagnostic[];
    exitCode: ExitCode;
    error?: UserError;
  }): void {
    const command = (this.id ?? '').replaceAll(':', ' ');
    process.stdout.write(`${outcomeText({ command, ...outcome }, this.ui.messages)}\n`);
  }
}
