import type { ProofResult } from './proofs/verdict.ts';

/** One answer: what proves a step, or a step about one item. */
export interface Answer {
  readonly step: string;
  /** Which of the items of a repeated step; empty for any other. */
  readonly item: string;
  /** The piece of evidence; `done` and `acknowledged` for steps without any. */
  readonly proof: string;
  readonly value: unknown;
  /** What it came to when it was given. */
  readonly result: ProofResult;
  /** Percent of the step's weight, where a response says. */
  readonly share: number | null;
  readonly capturedAt: Date;
  readonly by: string;
  /** What a reviewer should look at: `outside`, `seen-before`, `typed`, `warning`. */
  readonly flags: readonly string[];
}

/** The answers of one run. */
export class AnswerSheet {
  readonly #answers = new Map<string, Answer>();

  constructor(answers: Iterable<Answer>) {
    for (const answer of answers) this.#answers.set(keyOf(answer), answer);
  }

  get(step: string, item: string, proof: string): Answer | undefined {
    return this.#answers.get(keyOf({ step, item, proof }));
  }

  all(): Answer[] {
    return [...this.#answers.values()];
  }

  /** The answers to the steps of a procedure within the run, under its own names. */
  below(prefix: string): AnswerSheet {
    if (prefix === '') return this;
    const own = this.all().filter(({ step }) => step.startsWith(prefix));
    return new AnswerSheet(own.map((answer) => ({ ...answer, step: answer.step.slice(prefix.length) })));
  }

  /** The items that a step was answered about. */
  itemsOf(step: string): string[] {
    return [...new Set(this.all().flatMap((answer) => (answer.step === step ? [answer.item] : [])))];
  }

  /** These answers and others, of which the last captured counts. */
  with(others: Iterable<Answer>): AnswerSheet {
    const merged = new AnswerSheet(this.all());
    for (const answer of others) {
      const before = merged.#answers.get(keyOf(answer));
      if (!before || before.capturedAt <= answer.capturedAt) merged.#answers.set(keyOf(answer), answer);
    }
    return merged;
  }
}

function keyOf({ step, item, proof }: Pick<Answer, 'step' | 'item' | 'proof'>): string {
  return `${step}\n${item}\n${proof}`;
}
