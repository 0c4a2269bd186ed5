/** Why an expression has no value: a key is not there, or something cannot be computed. Passed on like a value, never thrown. */
export class Undecided {
  readonly reason: 'missing' | 'error';
  /** The path as the expression writes it, or what went wrong. */
  readonly subject: string;

  private constructor(reason: Undecided['reason'], subject: string) {
    this.reason = reason;
    this.subject = subject;
  }

  static missing(path: string): Undecided {
    return new Undecided('missing', path);
  }

  static error(problem: string): Undecided {
    return new Undecided('error', problem);
  }
}
