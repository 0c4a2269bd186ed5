import type { AddressText } from '../../model/address.ts';
import { addDays, type Day, earlier } from '../../model/day.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ChainFinding, Rule, RuleFinding } from '../rules/rule.ts';
import type { RuleSetting } from './settings.ts';

/** What rules say of resources on a day. */
export interface Judgement {
  readonly findings: readonly { readonly address: AddressText; readonly diagnostic: Diagnostic }[];
  /** The last day on which they say just that; absent when time changes nothing. */
  readonly until?: Day;
}

/** Gathers the findings of rules: with the severity that is set, without what is waived or not yet a finding. */
export class JudgementBuilder {
  readonly #today: Day;
  readonly #findings: { readonly address: AddressText; readonly diagnostic: Diagnostic; readonly from?: Day }[] = [];
  #until: Day | undefined;

  constructor(today: Day) {
    this.#today = today;
  }

  add(rule: Rule, { address, ...finding }: ChainFinding, { severity, waivers }: RuleSetting = {}): void {
    if (waivers?.some(({ resource }) => resource === address)) return;
    const { from, until } = finding;
    if (until !== undefined && this.#today > until) return;
    this.#until = earlier(this.#until, until);
    if (from !== undefined && this.#today < from) {
      this.#until = earlier(this.#until, addDays(from, -1));
      return;
    }
    const diagnostic = diagnosticOf(rule, finding, severity);
    const entry = { address, diagnostic, ...(from === undefined ? {} : { from }) };
    if (from !== undefined && this.#supersede(entry)) return;
    this.#findings.push(entry);
  }

  get judgement(): Judgement {
    const findings = this.#findings.map(({ address, diagnostic }) => ({ address, diagnostic }));
    return { findings, ...(this.#until === undefined ? {} : { until: this.#until }) };
  }

  /** Lets the later of two dated findings of one rule at one place stand. */
  #supersede(entry: { readonly address: AddressText; readonly diagnostic: Diagnostic; readonly from?: Day }): boolean {
    const { address, diagnostic } = entry;
    const at = this.#findings.findIndex(
      (other) =>
        other.from !== undefined &&
        other.address === address &&
        other.diagnostic.code === diagnostic.code &&
        String(other.diagnostic.path) === String(diagnostic.path),
    );
    const other = this.#findings[at];
    if (!other) return false;
    if ((other.from ?? '') < (entry.from ?? '')) this.#findings[at] = entry;
    return true;
  }
}

function diagnosticOf(rule: Rule, { path, args, severity }: RuleFinding, set: RuleSetting['severity']): Diagnostic {
  const weight = set === undefined || set === 'off' ? (severity ?? rule.severity) : set;
  return { code: rule.code, severity: weight, path, ...(args ? { args } : {}) };
}
