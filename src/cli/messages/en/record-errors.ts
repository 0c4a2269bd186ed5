import type { Message } from '../message.ts';

/** What stops `signoff`, `retro` and `requirements`, by code. */
export const recordErrors = {
  'signoff/incomplete': {
    summary: 'it is not clear what to sign, or for whom',
    hints: ['`storeops signoff PHASE --as PARTY`, `storeops signoff NAME --revoke --reason WHY`, or `--list`'],
  },
  'signoff/unknown-subject': {
    summary: 'there is no phase and no requirement "{subject}"',
    hints: ['did you mean "{known}"?'],
  },
  'signoff/unknown-party': { summary: 'nobody asks for a signature of "{party}"', hints: ['one of: {known}'] },
  'signoff/unknown': { summary: 'there is no signature "{signOff}"', hints: ['did you mean "{known}"?'] },
  'signoff/nobody': {
    summary: 'it is not clear who signs',
    hints: ['pass --by ACCOUNT, or set user.email in git'],
  },
  'signoff/own-work': {
    summary: '{person} wrote {resource} and must not sign it',
    hints: ['let somebody else of the party sign'],
  },
  'signoff/second-party': {
    summary: '{person} signed for {party} already ({signOff})',
    hints: ['let somebody of this party sign; one person is one party'],
  },
  'signoff/already': {
    summary: '{person} has signed just this already ({signOff})',
    hints: ['`storeops signoff --list` shows what is missing'],
  },
  'signoff/revoked': { summary: '{signOff} was taken back already', hints: ['sign anew with `storeops signoff`'] },
} as const satisfies Record<string, Message>;
