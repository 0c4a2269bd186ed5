import type { ApprovalFlowApprover, ApprovalFlowSpec, Money } from '../../kinds/approval-flow/spec.ts';

/** Somebody to be found by the directory: every way that a flow names people but a ladder. */
export type PersonSource = Exclude<ApprovalFlowApprover, { readonly resolve: 'amount-ladder' }>;

/** All that a request's way depends on beside its state. */
export interface FlowWorld {
  readonly flow: ApprovalFlowSpec;
  /** Employee number. */
  readonly requester: string;
  readonly at: Date;
  /** Answers a condition over the form; undefined when it cannot be decided. */
  holds(condition: string): boolean | undefined;
  /** The amount that a form field holds. */
  amount(field: string): Money | undefined;
  /** Those whom a flow means and who may decide, the requester among them, group by group: each group's agreement is needed, anyone of it may give it. */
  find(source: PersonSource): readonly (readonly string[])[];
  /** All whom a flow means, whatever they may decide: those who are told. */
  meant(source: PersonSource): readonly string[];
  /** May they decide, and about this amount? */
  mayDecide(person: string, amount: Money | undefined): boolean;
  /** The requester's own superiors. */
  superiors(): readonly string[];
}
