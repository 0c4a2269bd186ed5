import { stringify } from 'yaml';
import type { AddressText } from '../../model/address.ts';
import type { ExplainedField, Word } from '../../operations/explain.ts';
import { displayWidth, fitStart } from '../report/display-width.ts';
import { visible } from '../report/visible.ts';
import type { Ui } from '../ui.ts';

/** What stands before the first line of something, and before the lines below it. */
export interface Indents {
  readonly first: string;
  readonly rest: string;
}

/** A value that fills more lines than this is told on one, cut short. */
const MOST_VALUE_LINES = 30;

/** A field in a tree: what holds, and beside it the one layer that says so, or below it all that do; `own` is the resource itself. */
export function fieldLines(
  label: string,
  field: ExplainedField,
  { first, rest, own }: Indents & { readonly own: AddressText },
  ui: Ui,
): string[] {
  const [word, ...others] = field.words;
  const isPlain = field.state === 'set' && others.length === 0 && word !== undefined;
  const text = `${label}: ${heldText(field, ui)}`;
  const head = placed({ first, rest, text, place: isPlain ? placeText(word, own) : '' }, ui);
  return isPlain ? head : [...head, ...wordLines(field, rest, ui)];
}

/** A field alone: its value in full where that is not too long. */
export function valueLines(label: string, field: ExplainedField, ui: Ui): string[] {
  const { state, value } = field;
  if (state === 'set' && value !== null && typeof value === 'object') {
    const lines = stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
    if (lines.length <= MOST_VALUE_LINES)
      return [
        ui.color.bold(`${label}:`),
        ...lines.map((line) => `  ${ui.color.cyan(cut(visible(line), ui.width - 2))}`),
      ];
  }
  return [
    `${ui.color.bold(`${label}:`)} ${ui.color.cyan(cut(heldText(field, ui), ui.width - displayWidth(label) - 2))}`,
  ];
}

/** What each layer says, outermost first, the one that decides ticked. */
export function wordLines({ words }: ExplainedField, indent: string, ui: Ui): string[] {
  return words.flatMap((word, index) => {
    const isLast = index === words.length - 1;
    const first = `${indent}${isLast ? '└─ ' : '├─ '}`;
    const rest = `${indent}${isLast ? '   ' : '│  '}`;
    const said = word.action === 'set' ? valueText(word.value) : ui.messages.text(`explain.${word.action}`);
    const sign = word.wins ? ui.color.green('✔ ') : '';
    const text = `${speakerText(word)}: ${said}`;
    return placed({ first, rest, sign, text, place: rangeText(word) }, ui);
  });
}

interface Line extends Indents {
  readonly sign?: string;
  readonly text: string;
  readonly place: string;
}

/** A text with its place behind it, or below when both do not fit; the place is never cut, so that it can be followed. */
function placed({ first, rest, sign = '', text, place }: Line, { color, width }: Ui): string[] {
  // Blanks and branches are one column each.
  const room = Math.max(20, width - first.length - (sign === '' ? 0 : 2));
  const isOneLine = place === '' || displayWidth(text) + 2 + displayWidth(place) <= room;
  const shown = isOneLine ? text : cut(text, room);
  const line = `${color.dim(first)}${sign}${place === '' ? cut(shown, room) : shown}`;
  if (place === '') return [line];
  return isOneLine ? [`${line}  ${color.dim(place)}`] : [line, color.dim(`${rest}  ${place}`)];
}

function heldText({ state, value }: ExplainedField, { messages }: Ui): string {
  if (state === 'set') return valueText(value);
  if (state === 'default') return `${valueText(value)} ${messages.text('explain.default')}`;
  return messages.text(state === 'removed' ? 'explain.removed' : 'explain.absent');
}

/** Text as it stands, anything else as JSON. */
function valueText(value: unknown): string {
  return visible(typeof value === 'string' ? value.replaceAll('\n', '⏎') : JSON.stringify(value));
}

function placeText(word: Word, own: AddressText): string {
  return word.address === own && word.environment === undefined
    ? rangeText(word)
    : `${speakerText(word)} ${rangeText(word)}`;
}

/** A layer by its resource, and the environment whose overlay speaks for it: `store/bj-wangfujing (pilot)`. */
export function speakerText({ address, environment }: Pick<Word, 'address' | 'environment'>): string {
  return environment === undefined ? address : `${address} (${environment})`;
}

function rangeText({ range: { file, line, column } }: Word): string {
  return visible(`${file}:${line}:${column}`);
}

function cut(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : `${fitStart(text, Math.max(1, columns - 1))}…`;
}
