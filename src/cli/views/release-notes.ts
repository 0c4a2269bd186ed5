import { kindOf } from '../../kinds/index.ts';
import type { LocalizedText } from '../../model/resource.ts';
import { textIn } from '../../model/text-in.ts';
import type { NotedPart, ReleaseNote, ReleaseNotes } from '../../operations/release-notes/release-notes.ts';
import { releaseTexts } from '../messages/en/release.ts';
import type { Messages, TextName } from '../messages/index.ts';
import type { Block, Paper, Words } from '../paper/paper.ts';
import { visible } from '../report/visible.ts';
import { timesText } from './task-times.ts';

/** Release notes, ready to be printed. */
export function releaseNotesPaper(notes: ReleaseNotes, messages: Messages): Paper {
  const { text, language } = messages;
  const { from, to, parts } = notes;
  const range = { from: from.day, to: to.day, fromCommit: from.commit.slice(0, 8), toCommit: to.commit.slice(0, 8) };
  const order: readonly NotedPart[] = ['sops', 'tasks', 'roles', 'phases', 'metrics'];
  const blocks = [
    ...order.flatMap((part) => partBlocks(part, { notes: parts[part], moved: notes.moved, messages })),
    ...otherBlocks(notes, messages),
  ];
  const nothing: Block = { type: 'words', words: [{ text: text('release.nothing') }] };
  return {
    title: text('release.title'),
    language,
    blocks: [
      { type: 'words', words: [{ text: text('release.range', range), tone: 'quiet' }] },
      ...(blocks.length === 0 ? [nothing] : blocks),
    ],
  };
}

interface PartContent {
  readonly notes: readonly ReleaseNote[];
  readonly moved: ReleaseNotes['moved'];
  readonly messages: Messages;
}

function partBlocks(part: NotedPart, { notes, moved, messages }: PartContent): Block[] {
  const { text } = messages;
  const moves = part === 'phases' ? Object.entries(moved) : [];
  if (notes.length + moves.length === 0) return [];
  const second = part === 'sops' ? 'version' : part === 'tasks' ? 'times' : undefined;
  const head = ['title', 'change', ...(second ? [second] : []), 'says'] as const;
  const rows = notes.map((note): Words[] => [
    { text: said(note.title, messages) },
    { text: text(`release.change.${note.change}`), ...(note.change === 'new' ? { tone: 'good' as const } : {}) },
    ...(second ? [{ text: second === 'version' ? versionText(note) : noteTimes(note, messages) }] : []),
    { text: detailText(note, messages) },
  ]);
  return [
    { type: 'heading', level: 2, text: text(`release.part.${part}`) },
    ...moves.map(([name, { title, stores }]): Block => {
      const phase = name === '' ? '' : said(title, messages);
      const names = stores.map((store) => said(store, messages)).join(comma(messages));
      return { type: 'words', words: [{ text: movedText({ phase, names }, messages) }] };
    }),
    ...(rows.length === 0
      ? []
      : [{ type: 'table' as const, head: head.map((name) => text(`release.head.${name}` as TextName)), rows }]),
  ];
}

function movedText({ phase, names }: { readonly phase: string; readonly names: string }, { text }: Messages): string {
  return phase === '' ? text('release.left', { names }) : text('release.moved', { phase, names });
}

function otherBlocks({ others }: ReleaseNotes, messages: Messages): Block[] {
  const { text, language } = messages;
  const words = Object.entries(others).map(([kind, count]): Words => {
    const title = kindOf(kind)?.title;
    return {
      text: text('release.other', { count, kind: (language === 'en' ? title?.plural : title?.['zh-CN']) ?? kind }),
    };
  });
  if (words.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: text('release.part.others') },
    { type: 'words', words },
  ];
}

function versionText({ version }: ReleaseNote): string {
  const { before = '', after = '' } = version ?? {};
  return before === '' || before === after ? after : `${before} → ${after}`;
}

function noteTimes({ times }: ReleaseNote, messages: Messages): string {
  if (!times) return '';
  const after = visible(timesText(times.after, messages));
  if (!times.before) return after;
  const before = visible(timesText(times.before, messages));
  return before === after ? after : messages.text('release.became', { before, after });
}

/** Its own words, and which of its parts differ as far as people have a word for them. */
function detailText({ says, fields }: ReleaseNote, messages: Messages): string {
  const names = fields.flatMap((field) => {
    const name = `release.field.${field}`;
    return Object.hasOwn(releaseTexts, name) ? [messages.text(name as TextName)] : [];
  });
  const own = says.map((one) => said(one, messages));
  const changed = names.length === 0 ? [] : [messages.text('release.fields', { names: names.join(comma(messages)) })];
  return [...own, ...changed].join(messages.language === 'en' ? '; ' : '；');
}

function comma({ language }: Messages): string {
  return language === 'en' ? ', ' : '、';
}

function said(text: LocalizedText, { language }: Messages): string {
  return visible(textIn(text, language));
}
