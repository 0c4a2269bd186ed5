import { textIn } from '../../model/text-in.ts';
import type { Signoff } from '../../operations/signoff.ts';
import type { PhaseSignatures, RevokedSignoff } from '../../operations/signoff-list.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';
import { someNames } from './some-names.ts';
import { table } from './table.ts';

/** What was signed, line by line with its hash, and what makes it count: the commit. */
export const signoffView: View<Signoff> = ({ file, spec, signed }, { messages, color }) => {
  const { text, language } = messages;
  const { party, role, signedBy, content } = spec;
  const hashes = new Map<string, string>(content.resources.map(({ resource, hash }) => [resource, hash]));
  const rows = signed.map(({ resource, title }) => [
    `  ${resource}`,
    visible(title ? textIn(title, language) : ''),
    color.dim((hashes.get(resource) ?? '').slice(0, 12)),
  ]);
  return [
    text('signoff.signed', { count: signed.length, party, role, person: visible(signedBy) }),
    table(rows),
    text('signoff.digest', { digest: content.digest.slice(0, 12) }),
    '',
    text('signoff.next', { file }),
    `  git add ${file}`,
    `  git commit -S -m "${text('signoff.commit', { subject: spec.subject.phase ?? signed[0]?.resource ?? '', party })}"`,
  ].join('\n');
};

/** A signature that was taken back, and what makes it known. */
export const revokedView: View<RevokedSignoff> = ({ address, file }, { messages }) =>
  [
    messages.text('signoff.revoked', { signOff: address }),
    '',
    messages.text('signoff.next', { file }),
    `  git add ${file}`,
  ].join('\n');

/** Phase by phase: each party, who signed for it, and what is wrong where it does not count. */
export const signoffListView: View<readonly PhaseSignatures[]> = (phases, ui) =>
  phases.map((phase) => phaseText(phase, ui)).join('\n\n');

function phaseText({ phase, requirements, isSigned, parties }: PhaseSignatures, ui: Ui): string {
  const { messages, color } = ui;
  const mark = isSigned ? color.green('✔') : color.yellow('·');
  const rows = parties.map(({ party, role, quorum, state, by, signatures }) => {
    const last = signatures.at(-1);
    const counts = state === 'signed';
    return [
      `  ${counts ? color.green('✔') : color.red('✗')} ${party}`,
      color.dim(role),
      `${by.length}/${quorum}`,
      messages.text(`signoff.state.${state}`),
      visible(counts ? by.join(', ') : (last?.signedBy ?? '')),
      counts || !last ? '' : someNames(last.changed, ui),
    ];
  });
  return [`${mark} ${messages.text('signoff.phase', { phase, requirements })}`, table(rows)].join('\n');
}
