import { isCreditCode, looksLikeCreditCode } from '../../kinds/chain/credit-code.ts';
import { chain } from '../../kinds/chain/index.ts';
import type { ChainSpec } from '../../kinds/chain/spec.ts';
import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A unified social credit code that cannot be right, because its check character is not. */
export const creditCode: DocumentRule<Partial<ChainSpec & Pick<StoreSpec, 'licences'>>> = {
  code: 'policy/credit-code',
  severity: 'error',
  kind: [chain, store],
  *check({ spec: { unifiedSocialCreditCode: code, licences } }) {
    if (code !== undefined && !isCreditCode(code)) yield { path: ['spec', 'unifiedSocialCreditCode'], args: { code } };
    if (!licences) return;
    for (const [index, { type, number }] of licences.entries())
      if (type === 'business-licence' && looksLikeCreditCode(number) && !isCreditCode(number))
        yield { path: ['spec', 'licences', index, 'number'], args: { code: number } };
  },
};
