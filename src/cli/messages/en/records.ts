/** Texts of `signoff`, `retro` and `requirements`. */
export const recordTexts = {
  'signoff.signed': '{person} signed {count|resource|resources} for {party} as {role}:',
  'signoff.digest': '  content {digest}',
  'signoff.next': 'It counts once it is committed ({file}), best with a signature of your own:',
  'signoff.commit': 'Sign off {subject} for {party}',
  'signoff.revoked': '{signOff} was taken back.',
  'signoff.phase': '{phase}  {requirements|requirement|requirements}',
  'signoff.state.signed': 'signed',
  'signoff.state.missing': 'missing',
  'signoff.state.void': 'void, content changed',
  'signoff.state.revoked': 'taken back',
  'signoff.state.expired': 'expired',
  'signoff.state.altered': 'altered by hand',
  'signoff.state.self-approved': 'by the same person',
} as const;
