import type { Promote } from '../../operations/promote.ts';
import type { CommittedMoves } from '../commit-moves.ts';
import type { Ui, View } from '../ui.ts';
import { gateLine } from './gate-line.ts';
import { someNames } from './some-names.ts';
import { table } from './table.ts';

/** What is about to happen: every gate, the stores, and what they get. */
export const promotePlanView: View<Promote> = (value, ui) => {
  const { text } = ui.messages;
  const { phase, wave, stores, gates, impact, files, record = '' } = value;
  const names = someNames(
    stores.map(({ store }) => store),
    ui,
    10,
  );
  const args = { phase, stores: names };
  const title = wave === undefined ? text('rollout.gates.title', args) : text('rollout.gates.wave', { ...args, wave });
  return [
    ui.color.bold(title),
    '',
    table(gates.map((answer) => gateLine(answer, ui))),
    '',
    text('promote.impact', {
      stores: stores.length,
      staff: impact.staff,
      capabilities: impact.capabilities.join(', ') || '–',
    }),
    text('promote.files', { files: files.length, record }),
  ].join('\n');
};

/** What became of a promotion. */
export const promoteView: View<Promote & CommittedMoves> = (value, ui) => {
  const { text } = ui.messages;
  const { phase, stores, isOpen, blocking, record = '' } = value;
  if (!isOpen)
    return [
      promotePlanGates(value, ui),
      '',
      `${ui.color.red('✖')} ${text('rollout.gates.blocked', { count: blocking })}`,
    ].join('\n');
  return [
    `${ui.color.green('✔')} ${text('promote.done', { stores: stores.length, phase, record })}`,
    ...nextLines(value, ui),
  ].join('\n');
};

/** How to go on after files were changed, and maybe committed. */
export function nextLines({ branch, commit, url, pushWith }: CommittedMoves, ui: Ui): string[] {
  const { text } = ui.messages;
  if (branch === undefined || commit === undefined) return [text('promote.uncommitted')];
  const lines = [text('promote.committed', { branch, commit: commit.slice(0, 10) })];
  if (url !== undefined) lines.push(text('promote.review', { url }));
  if (pushWith !== undefined) lines.push(text('promote.next', { command: pushWith }));
  return lines;
}

function promotePlanGates({ gates }: Promote, ui: Ui): string {
  return table(gates.map((answer) => gateLine(answer, ui)));
}

/** What the commit and the request for review say; in English, as the history of a repository is. */
export function promoteMessage({ phase, wave, stores, gates, record, rollout, previous }: Promote): {
  readonly title: string;
  readonly body: string;
} {
  const names = stores.map(({ store }) => store);
  const title = `Promote ${names.length === 1 ? names[0] : `${names.length} stores`} to ${phase}${wave === undefined ? '' : ` (wave ${wave})`}`;
  const waived = gates.filter(({ waiver }) => waiver !== undefined).map(({ gate, waiver }) => `- ${gate}: ${waiver}`);
  const body = [
    `Rollout ${rollout}${previous === undefined ? '' : `, from ${previous}`}; record ${record}.`,
    '',
    ...stores.map(({ store, from }) => `- ${store}${from === undefined ? '' : ` (was ${from})`}`),
    '',
    `${gates.filter(({ verdict }) => verdict === 'open').length} of ${gates.length} gates open.`,
    ...(waived.length > 0 ? ['Waived:', ...waived] : []),
  ];
  return { title, body: body.join('\n') };
}
