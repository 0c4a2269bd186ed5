import type { Message } from '../message.ts';

/** Built-in rules about stores, regions and the chain, by code. */
export const organisationRules = {
  'policy/duplicate-code': {
    summary: 'the code {code} is that of {first} already',
    hints: ['give it a code of its own; codes are never used again'],
    why: 'Reports, vouchers and labels name stores, regions and templates by their codes. With one code twice, figures are booked to the wrong one.',
  },
  'policy/licence-validity': {
    summary: 'the licence {type} is valid until {date}',
    hints: ['renew it, then enter the new date'],
    why: 'A store that trades with a licence that has ended risks being closed. Renewing takes up to two months, so 60 days before the end it is a warning, and from the day after an error.',
  },
} satisfies Record<`policy/${string}`, Message>;
