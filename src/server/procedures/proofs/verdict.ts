import type { RunFacts, RunItem } from '../run-facts.ts';

/** What is wrong with an answer, so that it is not taken: a code of the area `answers` and the names in its text. */
export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly args?: Readonly<Record<string, string | number>>;
}

export type AnswerProblemCode =
  | 'answers/unknown'
  | 'answers/wrong-type'
  | 'answers/not-offered'
  | 'answers/too-few'
  | 'answers/too-many'
  | 'answers/computed'
  | 'answers/not-recognised'
  | 'answers/no-such-file'
  | 'answers/file-in-use'
  | 'answers/file-too-large'
  | 'answers/photo-too-old'
  | 'answers/photo-seen-before'
  | 'answers/not-from-camera'
  | 'answers/before-code'
  | 'answers/video-length'
  | 'answers/not-the-platforms'
  | 'answers/too-far'
  | 'answers/wrong-signer'
  | 'answers/missing'
  | 'answers/put-right-first';

/** What an answer comes to. `none` neither passes nor fails: words, pictures, signatures. */
export type ProofResult = 'pass' | 'warning' | 'fail' | 'na' | 'none';

export interface Verdict {
  readonly result: ProofResult;
  /** What is kept; more than what was sent where the platform adds to it. */
  readonly value: unknown;
  /** Percent of the step's weight, where a response says. */
  readonly share?: number;
  readonly flags?: readonly string[];
  readonly problems?: readonly AnswerProblem[];
}

/** An answer as it was sent, and what it is about. */
export interface SentProof {
  readonly value: unknown;
  readonly at: Date;
  readonly by: string;
  /** Where it belongs: `<task> <step> <item> <proof>`. */
  readonly key: string;
  readonly item?: RunItem | undefined;
  readonly facts: RunFacts;
}

export function refuse(code: AnswerProblemCode, args?: AnswerProblem['args']): Verdict {
  return { result: 'none', value: undefined, problems: [{ code, ...(args ? { args } : {}) }] };
}

export function wrongType(expected: string): Verdict {
  return refuse('answers/wrong-type', { expected });
}
