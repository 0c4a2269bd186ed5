import type { SopEvidence, SopFailure } from '../kinds/sop/spec.ts';

/** A step as the platform tells it to a phone. */
export interface RunStep {
  readonly id: string;
  readonly kind: 'info' | 'work' | 'action';
  readonly role?: string;
  readonly performedBy?: 'role' | 'system';
  readonly acknowledge?: boolean;
  readonly required: boolean;
  readonly item?: { readonly key: string };
  readonly evidence?: readonly SopEvidence[];
  readonly onFail?: SopFailure;
}

/** The steps of a task's answer, in order. */
export function stepsIn(body: unknown): RunStep[] {
  const { run } = body as { run?: { sections: readonly { steps: readonly RunStep[] }[] } };
  return (run?.sections ?? []).flatMap(({ steps }) => steps);
}

/** What can be chosen in them. */
export function responsesIn(body: unknown): ReadonlyMap<string, readonly string[]> {
  interface Set {
    readonly id: string;
    readonly responses: readonly { readonly id: string }[];
  }
  const { run } = body as { run?: { sop: { responseSets?: readonly Set[] } } };
  return new Map(
    (run?.sop.responseSets ?? []).map(({ id, responses }) => [id, responses.map((response) => response.id)]),
  );
}

/** The same step and item. */
export function stepKey({ id, item }: Pick<RunStep, 'id' | 'item'>): string {
  return `${id} ${item?.key ?? ''}`;
}

/** May it fail without more ado: something to be put right, and nothing that holds the task up or wants more proof? */
export function mayFail({ kind, required, onFail, evidence = [] }: RunStep): boolean {
  const block = onFail?.block ?? 'none';
  const isQuiet = onFail?.severity === 'minor' && block === 'none';
  const actions = onFail?.actions ?? [];
  const fails = evidence.some(
    (proof) =>
      proof.type === 'check' || (proof.type === 'number' && proof.max !== undefined && proof.computed === undefined),
  );
  const isPlain = actions.length > 0 && actions.every(({ type }) => type === 'corrective-action');
  return kind === 'work' && required && isQuiet && isPlain && fails && evidence.every(({ when }) => when !== 'on-fail');
}
