import { textIn } from '../../model/text-in.ts';
import type { ExplainedField, Explanation } from '../../operations/explain.ts';
import { wrapText } from '../help/wrap-text.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';
import { fieldLines, speakerText, valueLines, wordLines } from './explained-field.ts';
import { fieldTree, treeLines } from './field-tree.ts';

/** Where values come from: of one field its layers and why the last one decides, of several a tree. */
export const explainView: View<Explanation> = (explanation, ui) => {
  const { fields, path } = explanation;
  const [only, ...others] = fields;
  const isOne = only !== undefined && others.length === 0 && String(only.path) === String(path);
  return [
    ...headLines(explanation, ui),
    ...(isOne ? oneField(only, explanation, ui) : manyFields(explanation, ui)),
  ].join('\n');
};

function headLines({ address, displayName, store }: Explanation, ui: Ui): string[] {
  const name = displayName ? `  ${visible(textIn(displayName, ui.messages.language))}` : '';
  const place = store === undefined ? '' : `  ${ui.messages.text('explain.for', { store: visible(store) })}`;
  return wrapped(`${address}${name}${place}`, ui.width).map((line, index) =>
    index === 0 ? ui.color.bold(line) : line,
  );
}

function oneField(field: ExplainedField, { label, description }: Explanation, ui: Ui): string[] {
  const { messages, color, width } = ui;
  const about =
    description === undefined ? [] : wrapped(descriptionIn(description, ui), width).map((line) => color.dim(line));
  const winner = field.words.find(({ wins }) => wins);
  const reason = messages.text(`explain.why.${field.why}`, {
    layer: winner ? speakerText(winner) : '',
    count: field.words.length,
  });
  const isList = field.words.length > 1 && Array.isArray(field.value);
  return [
    ...valueLines(visible(field.name ?? label), field, ui),
    ...about,
    '',
    ...wordLines(field, '', ui),
    ...wrapped(isList ? `${reason} ${messages.text('explain.list')}` : reason, width),
    ...overridableLines(field, ui),
  ];
}

/** Descriptions say the same in English first, then in Chinese. */
function descriptionIn(description: string, { messages }: Ui): string {
  const chinese = description.search(/[\u3400-\u9fff]/);
  const cut = chinese < 0 ? description.length : description.lastIndexOf('. ', chinese) + 1;
  return (messages.language === 'en' ? description.slice(0, cut) : description.slice(cut)).trim() || description;
}

function overridableLines({ overridable }: ExplainedField, { messages, width }: Ui): string[] {
  if (!overridable) return [];
  const { levels = [], bounds, range } = overridable;
  const place = `${range.file}:${range.line}`;
  const names = levels.length > 0 ? levels.join(', ') : messages.text('explain.anyLevel');
  const within = bounds === undefined ? '' : boundsText(bounds);
  return wrapped(
    messages.text(within === '' ? 'explain.open' : 'explain.openWithin', { levels: names, within, place }),
    width,
  );
}

function boundsText(bounds: NonNullable<NonNullable<ExplainedField['overridable']>['bounds']>): string {
  if (bounds.type === 'values') return bounds.values.map(String).join(', ');
  return bounds.type === 'text' ? `≤ ${bounds.maxLength}` : `${bounds.min}–${bounds.max}`;
}

function manyFields({ address, fields, path, label, layers }: Explanation, ui: Ui): string[] {
  const { messages, width, color } = ui;
  const stack = layers.map(speakerText).join(' → ');
  const named = fields.filter(({ name, path: at }) => name !== undefined && !isMember(at));
  const plain = fields.filter((field) => !named.includes(field));
  const catalogue = named.flatMap((field) => [
    ...fieldLines(visible(field.name ?? ''), field, { first: '  ', rest: '  ', own: address }, ui),
  ]);
  return [
    ...(layers.length > 1
      ? wrapped(messages.text('explain.layers', { layers: stack }), width).map((line) => color.dim(line))
      : []),
    '',
    ...treeLines(fieldTree(plain, path), { name: visible(label), own: address }, ui),
    ...(catalogue.length > 0 ? ['', messages.text('explain.catalogue'), ...catalogue] : []),
  ];
}

/** Not inside a list: such a field stands in the tree. */
function isMember(path: ExplainedField['path']): boolean {
  return path.every((step) => typeof step === 'string');
}

function wrapped(text: string, width: number): string[] {
  return wrapText(text, width).split('\n');
}
