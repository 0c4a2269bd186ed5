import type { organisationRules as english } from '../en/rules-organisation.ts';
import type { Message } from '../message.ts';

/** 关于门店、区域与企业的内置规则，按代码。 */
export const organisationRules: Record<keyof typeof english, Message> = {
  'policy/duplicate-code': {
    summary: '编号 {code} 已被 {first} 使用',
    hints: ['换一个新编号；用过的编号不得再用'],
    why: '报表、单据和标签都按编号指认门店、区域和模板；编号重复，数据就会记到别家头上。',
  },
  'policy/licence-validity': {
    summary: '证照 {type} 有效期至 {date}',
    hints: ['先办理换证，再填写新的有效期'],
    why: '证照过期仍营业，可能被责令停业。换证最长要两个月，因此到期前 60 天起提示，过期次日起报错。',
  },
};
