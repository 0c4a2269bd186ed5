import { stepGroups } from '../../operations/rollout-history/step-groups.ts';
import type { VerifiedTrace } from '../../operations/rollout-history/verify-trace.ts';
import type { Messages, TextName } from '../messages/index.ts';
import type { Block, Paper, Words } from '../paper/paper.ts';
import { visible } from '../report/visible.ts';

type Head = Extract<TextName, `trace.head.${string}`> extends `trace.head.${infer Name}` ? Name : never;

/** A trace as a document for auditors: whole ids, whole hashes, and UTC. */
export function rolloutHistoryPaper(value: VerifiedTrace, messages: Messages): Paper {
  const { text, language } = messages;
  const { rollout, at, commit, platform, records, revisions } = value.trace;
  const subject = [at, commit, platform ? `${platform.name} ${platform.location}` : text('trace.silent')];
  return {
    title: text('trace.paper.title', { rollout }),
    language,
    blocks: [
      { type: 'words', words: subject.flatMap((said) => (said === undefined ? [] : [{ text: said }])) },
      ...verificationBlocks(value, messages),
      { type: 'heading', level: 2, text: text('trace.paper.steps') },
      ...stepBlocks(value, messages),
      { type: 'heading', level: 2, text: text('trace.paper.records') },
      tableOf(
        ['record', 'place', 'by', 'commit', 'author', 'at'],
        records.map(({ address, file, line, by, commit: made }) => [
          ...[address, `${file}:${line}`, by, made?.id, made?.email, made?.at],
        ]),
        messages,
      ),
      { type: 'heading', level: 2, text: text('trace.paper.revisions') },
      tableOf(
        ['revision', 'at', 'actor', 'plan', 'commit', 'hash'],
        revisions.map((one) => [
          ...[String(one.revision), one.committedAt, one.actor, one.planDigest, one.commit?.id, one.hash],
        ]),
        messages,
      ),
    ],
  };
}

function verificationBlocks({ trace: { verified }, diagnostics }: VerifiedTrace, { text, message }: Messages): Block[] {
  const { broken = 0, unchecked = 0 } = verified ?? {};
  const verdict: Words[] = verified
    ? [{ text: text(broken === 0 ? 'trace.whole' : 'trace.broken', verified), tone: broken === 0 ? 'good' : 'bad' }]
    : [{ text: text('trace.unverified'), tone: 'quiet' }];
  if (unchecked > 0) verdict.push({ text: text('trace.unchecked', { unchecked }) });
  const rows = diagnostics.map(({ code, args = {}, range, severity }): Words[] => [
    { text: range ? `${range.file}:${range.line}` : '' },
    { text: visible(message(code, args).summary), tone: severity === 'error' ? 'bad' : 'quiet' },
  ]);
  const head = [text('trace.head.place'), text('trace.head.result')];
  return [
    { type: 'heading', level: 2, text: text('trace.paper.verification') },
    { type: 'words', words: verdict },
    ...(rows.length === 0 ? [] : [{ type: 'table' as const, head, rows }]),
  ];
}

function stepBlocks({ trace }: VerifiedTrace, messages: Messages): Block[] {
  const { text } = messages;
  return stepGroups(trace).flatMap((group): Block[] => {
    const { to, from, at, record, stores, traced, revision = '' } = group;
    const plain = text(group.lacksRecord ? 'trace.unrecorded' : 'trace.free');
    const cells = [from, traced?.by, at, traced?.commit?.id, String(revision)];
    const names = stores.map((name): Words => ({ text: name }));
    return [
      { type: 'heading', level: 3, text: `${to ?? text('trace.withdrawn')}  ${record ?? plain}` },
      tableOf(['from', 'by', 'at', 'commit', 'revision'], [cells], messages),
      { type: 'words', words: [{ text: text('trace.paper.stores'), tone: 'quiet' }, ...names] },
    ];
  });
}

function tableOf(head: readonly Head[], rows: readonly (readonly (string | undefined)[])[], { text }: Messages): Block {
  return {
    type: 'table',
    head: head.map((name) => text(`trace.head.${name}`)),
    rows: rows.map((cells) => cells.map((cell = ''): Words => ({ text: visible(cell) }))),
  };
}
