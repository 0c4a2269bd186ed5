import type { Diagnostic } from '../model/diagnostic.ts';
import type { Refusal } from './ahead-of-gates.ts';
import { ROLLOUT_KINDS } from './mapping.ts';

const CODES = {
  'no-record': 'rollout/no-record',
  'sent-back': 'rollout/sent-back',
  altered: 'rollout/record-altered',
  old: 'rollout/record-old',
  'terms-changed': 'rollout/terms-changed',
  'gate-holds': 'rollout/gate-holds',
} as const;

/** A refused store as a finding about its phase. */
export function refusalDiagnostic({ store, phase, reason, promotion = '', gate = '' }: Refusal): Diagnostic {
  return {
    code: CODES[reason],
    severity: 'error',
    address: { kind: ROLLOUT_KINDS.store, name: store },
    path: ['spec', 'phase'],
    args: { store, phase, promotion, gate },
  };
}
