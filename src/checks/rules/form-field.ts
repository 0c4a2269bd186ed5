import { approvalFlow } from '../../kinds/approval-flow/index.ts';
import type { ApprovalFlowApprover, ApprovalFlowField, ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { suggest } from '../suggest.ts';
import type { DocumentRule } from './rule.ts';

/** A part of a flow that asks for a field that the form does not have, or for one of another type. */
export const formField: DocumentRule<ApprovalFlowSpec> = {
  code: 'policy/form-field',
  severity: 'error',
  kind: approvalFlow,
  *check({ spec }) {
    const { fields } = spec.form;
    for (const { name, path, types } of uses(spec)) {
      const field = fields.find(({ id }) => id === name);
      if (field && (!types || types.includes(field.type))) continue;
      const fitting = fields.flatMap(({ id, type }) => (!types || types.includes(type) ? [id] : []));
      const suggestion = suggest(name, fitting);
      const args = { name, known: fitting.join(', '), ...(suggestion === undefined ? {} : { suggestion }) };
      yield { path, args };
    }
  },
};

interface Use {
  readonly name: string;
  readonly path: ValuePath;
  /** Types of the field that will do; any when absent. */
  readonly types?: readonly ApprovalFlowField['type'][];
}

function* uses(spec: ApprovalFlowSpec): Generator<Use> {
  for (const [index, name] of (spec.uniqueBy ?? []).entries()) yield { name, path: ['spec', 'uniqueBy', index] };
  for (const [index, { field, steps }] of (spec.ladders ?? []).entries()) {
    yield { name: field, path: ['spec', 'ladders', index, 'field'], types: ['money'] };
    for (const [at, { approvers }] of steps.entries())
      yield* ofApprovers(approvers, ['spec', 'ladders', index, 'steps', at, 'approvers']);
  }
  for (const [index, node] of spec.nodes.entries()) {
    const path = ['spec', 'nodes', index];
    if ('approvers' in node) yield* ofApprovers(node.approvers, [...path, 'approvers']);
    if (node.type === 'cc') yield* ofApprovers(node.recipients, [...path, 'recipients']);
    if ('timeouts' in node)
      for (const [at, timeout] of (node.timeouts ?? []).entries())
        if (timeout.action === 'escalate') yield* ofApprover(timeout.to, [...path, 'timeouts', at, 'to']);
  }
  yield* ofEffects(spec);
}

function* ofEffects({ effects }: ApprovalFlowSpec): Generator<Use> {
  for (const list of ['onApproved', 'onRejected'] as const)
    for (const [index, effect] of (effects[list] ?? []).entries()) {
      const path = ['spec', 'effects', list, index];
      if ('storeFrom' in effect && effect.storeFrom !== undefined)
        yield { name: effect.storeFrom, path: [...path, 'storeFrom'], types: ['store'] };
      if (effect.type === 'set-store-closure')
        yield { name: effect.during, path: [...path, 'during'], types: ['daterange'] };
      if (effect.type === 'create-tasks' && effect.on)
        yield { name: effect.on.field, path: [...path, 'on', 'field'], types: ['date', 'datetime', 'daterange'] };
      if (effect.type === 'notify') yield* ofApprovers(effect.to ?? [], [...path, 'to']);
    }
}

function* ofApprovers(approvers: readonly ApprovalFlowApprover[], path: ValuePath): Generator<Use> {
  for (const [index, approver] of approvers.entries()) yield* ofApprover(approver, [...path, index]);
}

function* ofApprover(approver: ApprovalFlowApprover, path: ValuePath): Generator<Use> {
  if ('storeFrom' in approver && approver.storeFrom !== undefined)
    yield { name: approver.storeFrom, path: [...path, 'storeFrom'], types: ['store'] };
}
